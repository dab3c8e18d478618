package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangathan.acts.Complaint;

class PasswordRuleTest {

  @ParameterizedTest
  @CsvSource({
    "short, 2005",
    "river-48-bl, 2005",
    "password1234, 2006",
    "123456789012, 2006",
    "aaaaaaaaaaaa, 2006",
    "1q2w3e4r5t6y, 2006",
    "Q1W2 E3R4 T5Y6, 2006",
    "finalfantasy, 2006",
    "491726385149, 2006",
    "Bharat@202626, 2006",
    "bharat-jaihind-12, 2006",
    "devi-kamla-devi, 2006",
    "abcdefghijkl-1, 2006",
    "aaaabbbbccccdddd, 2006",
    "नमस्ते-नदी-४८-नीली, 0",
    "kamla.devi2026, 2007",
    "919839044556, 2007",
    "clay-river-48-blue, 0"
  })
  void aWeakPasswordIsRefused(String password, int number) {
    int said =
        PasswordRule.complaint("password", password, "kamla.devi", "+919839044556", "Kamla")
            .map(Complaint::refusal)
            .map(refusal -> refusal.number())
            .orElse(0);
    assertThat(said).isEqualTo(number);
  }
}
