package org.sangathan.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.keys.ColumnSeal;
import org.sangathan.keys.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// How phones and localities lie in the columns: sealed, each bound to its person. Until the night
/// after an update there are plain ones too.
@Component
class PeopleSeal {
  private final ColumnSeal seal;

  PeopleSeal(ColumnSeal seal) {
    this.seal = seal;
  }

  byte @Nullable [] phone(UUID person, @Nullable Phone phone) {
    return phone == null ? null : phone(People.PHONE, person, phone);
  }

  byte @Nullable [] locality(UUID person, @Nullable String locality) {
    return locality == null ? null : seal.seal(People.LOCALITY, person, locality);
  }

  @Nullable Phone phone(UUID person, @Nullable String plain, byte @Nullable [] sealed) {
    return phone(People.PHONE, person, plain, sealed);
  }

  @Nullable String locality(UUID person, @Nullable String plain, byte @Nullable [] sealed) {
    return sealed == null ? plain : seal.open(People.LOCALITY, person, sealed);
  }

  byte[] phone(String column, UUID row, Phone phone) {
    return seal.seal(column, row, phone.open());
  }

  @Nullable Phone phone(String column, UUID row, @Nullable String plain, byte @Nullable [] sealed) {
    if (sealed != null) return Phone.of(seal.open(column, row, sealed));
    return plain == null ? null : Phone.of(plain);
  }

  @Bean
  static SealedColumn phones() {
    return new SealedColumn(
        People.PHONE,
        """
        /* all cells */ select cell_id, person_id as id, value as plain, value_sealed as sealed
        from contact_point
        where (cell_id, person_id) > (:cell, :id)
        order by cell_id, person_id
        limit :most
        """,
        """
        /* all cells */ update contact_point c set value = null, value_sealed = said.sealed
        from unnest(:cells, :ids::uuid[], :was, :sealed) as said (cell_id, person_id, was, sealed)
        where c.cell_id = said.cell_id and c.person_id = said.person_id
          and c.value_sealed is not distinct from said.was and c.cell_id = any (:cells)
        """,
        """
        /* all cells */ select coalesce(
            get_byte(value_sealed, 0) * 256 + get_byte(value_sealed, 1), 0) as number,
          count(*) as rows
        from contact_point
        group by 1
        """);
  }

  @Bean
  static SealedColumn localities() {
    return new SealedColumn(
        People.LOCALITY,
        """
        /* all cells */ select cell_id, id, locality as plain, locality_sealed as sealed
        from person
        where (cell_id, id) > (:cell, :id) and (locality is not null or locality_sealed is not null)
        order by cell_id, id
        limit :most
        """,
        """
        /* all cells */ update person p set locality = null, locality_sealed = said.sealed
        from unnest(:cells, :ids::uuid[], :was, :sealed) as said (cell_id, id, was, sealed)
        where p.cell_id = said.cell_id and p.id = said.id
          and p.locality_sealed is not distinct from said.was and p.cell_id = any (:cells)
        """,
        """
        /* all cells */ select coalesce(
            get_byte(locality_sealed, 0) * 256 + get_byte(locality_sealed, 1), 0) as number,
          count(*) as rows
        from person
        where locality is not null or locality_sealed is not null
        group by 1
        """);
  }
}
