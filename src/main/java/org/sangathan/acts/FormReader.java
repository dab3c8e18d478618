package org.sangathan.acts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Digest;

/// Reads what was said into the record of an act: every field that cannot be read is named at once,
/// not only the first.
final class FormReader<F extends Record> {

  sealed interface Reading<F> {
    record Read<F>(F form, byte[] hash) implements Reading<F> {}

    record Unreadable<F>(List<Complaint> complaints) implements Reading<F> {}
  }

  private final Constructor<F> constructor;
  private final List<FormField> fields;
  private final Set<String> names;

  FormReader(Class<F> form) {
    RecordComponent[] components = form.getRecordComponents();
    this.fields = Arrays.stream(components).map(FormField::new).toList();
    this.names = fields.stream().map(FormField::name).collect(Collectors.toUnmodifiableSet());
    try {
      this.constructor =
          form.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its own constructor: " + form, e);
    }
  }

  List<FormField> fields() {
    return fields;
  }

  Reading<F> read(Map<String, ?> said) {
    List<Complaint> complaints = new ArrayList<>(strangers(said));
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fields.get(i).readFrom(said, complaints);
    }
    if (!complaints.isEmpty()) return new Reading.Unreadable<>(complaints);
    F form = make(values);
    return new Reading.Read<>(form, hash(values));
  }

  private List<Complaint> strangers(Map<String, ?> said) {
    Set<String> unknown = new TreeSet<>(said.keySet());
    unknown.removeAll(names);
    unknown.removeIf(name -> fields.stream().anyMatch(field -> field.takes(name)));
    return unknown.stream().map(n -> new Complaint(n, ActsRefusal.FIELD_UNKNOWN)).toList();
  }

  private F make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("the form's record refused its own values", e);
    }
  }

  /// The same words give the same hash, whichever door and order they came in.
  private byte[] hash(@Nullable Object[] values) {
    String canonical =
        IntStream.range(0, values.length)
            .filter(i -> !fields.get(i).isSecret())
            .mapToObj(i -> values[i])
            .map(v -> v == null ? "" : v.toString().length() + ":" + v)
            .collect(Collectors.joining("\u001f"));
    return Arrays.copyOf(Digest.sha256(canonical.getBytes(StandardCharsets.UTF_8)), 16);
  }
}
