package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndianMobileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9876543210",
        "09876543210",
        "+919876543210",
        "00919876543210",
        "91 98765 43210",
        "+91-98765-43210",
        "(+91) 98765 43210",
        "+91 0 98765 43210",
        "098765\u201343210",
        " 98765\u00A043210 ",
        "९८७६५ ४३२१०",
        "+९१ ९८७६५४३२१०",
        "9876543210.0",
        "9876543210.00",
        "'9876543210",
        "\u202A+91 98765 43210\u202C"
      })
  void whatPeopleTypeIsOneNumber(String typed) {
    assertThat(IndianMobile.parse(typed)).contains("+919876543210");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "9.41515E+09",
        "9876543210.5",
        "1234567890",
        "5876543210",
        "0512 2345678",
        "98765",
        "98765432101",
        "++919876543210",
        "98765+43210",
        "9876543210 ext 5",
        "9876543210x5",
        "9876543210/9876543211",
        "9876543210, 9876543211",
        "9876543210 9876543211",
        "+1 650 253 0000",
        "tel:9876543210",
        "नहीं है"
      })
  void anythingElseIsNone(String typed) {
    assertThat(IndianMobile.parse(typed)).isEmpty();
  }

  @Test
  void aNumberEndingInNoughtsKeepsThem() {
    assertThat(IndianMobile.parse("9876543000")).contains("+919876543000");
    assertThat(IndianMobile.parse("9876543000.0")).contains("+919876543000");
  }

  @Test
  void isShownInTwoGroupsAndMaskedButForFourDigits() {
    assertThat(IndianMobile.shown("+919876543210")).isEqualTo("98765 43210");
    assertThat(IndianMobile.masked("+919876543210")).isEqualTo("98xxxxxx10");
  }

  @Test
  void whatIsNotStoredFormIsNeitherShownNorMasked() {
    assertThatIllegalArgumentException().isThrownBy(() -> IndianMobile.masked("9876543210"));
    assertThatIllegalArgumentException().isThrownBy(() -> IndianMobile.shown("+16502530000"));
  }

  @Property
  void neverFailsAndGivesOnlyStoredForm(@ForAll String typed) {
    IndianMobile.parse(typed).ifPresent(e164 -> assertThat(e164).matches("\\+91[6-9][0-9]{9}"));
  }
}
