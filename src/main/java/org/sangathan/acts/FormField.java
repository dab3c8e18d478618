package org.sangathan.acts;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.WrittenDay;

/// One field of a form: its name, its type, and how what people type becomes a value.
final class FormField {
  private static final int USUAL_LENGTH = 120;
  private static final int MANY_LINES_FROM = 500;
  private static final int MOST_CHOICES = 1_000;

  private final String name;
  private final Class<?> type;
  private final boolean optional;
  private final int length;
  private final boolean secret;

  FormField(RecordComponent component) {
    this.name = component.getName();
    this.type = component.getType();
    this.optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    this.secret = component.isAnnotationPresent(Secret.class);
    UpTo upTo = component.getAnnotation(UpTo.class);
    this.length = upTo == null ? USUAL_LENGTH : upTo.value();
  }

  String name() {
    return name;
  }

  Class<?> type() {
    return type;
  }

  boolean isOptional() {
    return optional || type == boolean.class || type == List.class;
  }

  boolean isSecret() {
    return secret;
  }

  int length() {
    return length;
  }

  boolean isFile() {
    return type == SentFile.class;
  }

  /// Whether it holds a number for each of many codes.
  boolean isByCode() {
    return type == Map.class;
  }

  /// Whether something that was said under another name belongs to it.
  boolean takes(String said) {
    return isByCode() && NumbersByCode.isOneOf(name, said);
  }

  @Nullable Object readFrom(Map<String, ?> said, List<Complaint> complaints) {
    return isByCode()
        ? NumbersByCode.read(name, said, complaints)
        : read(said.get(name), complaints);
  }

  private @Nullable Object read(@Nullable Object raw, List<Complaint> complaints) {
    if (type == List.class) return list(raw, complaints);
    if (isFile()) return file(raw, complaints);
    String text = raw instanceof Collection<?> many ? first(many) : Objects.toString(raw, "");
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (clean.isBlank()) return empty(complaints);
    if (clean.length() > length) return refuse(complaints, ActsRefusal.FIELD_TOO_LONG, length);
    if (hasForbiddenLetter(clean)) return refuse(complaints, ActsRefusal.FORBIDDEN_LETTER);
    return convert(clean, complaints);
  }

  /// A program may say it as a text; whoever reads it names the rows that cannot be read.
  private @Nullable Object file(@Nullable Object raw, List<Complaint> complaints) {
    Object one = raw instanceof Collection<?> many ? first(many) : raw;
    SentFile file = one instanceof SentFile sent ? sent : SentFile.of(Objects.toString(one, ""));
    return file.size() == 0 ? empty(complaints) : file;
  }

  private static String first(Collection<?> many) {
    return many.isEmpty() ? "" : Objects.toString(many.iterator().next(), "");
  }

  private @Nullable Object empty(List<Complaint> complaints) {
    if (type == boolean.class) return false;
    return optional ? null : refuse(complaints, ActsRefusal.FIELD_MISSING);
  }

  /// Control letters would break a page or a file; unpaired surrogates and NUL the database.
  private boolean hasForbiddenLetter(String text) {
    return text.codePoints().anyMatch(this::isForbidden);
  }

  private boolean isForbidden(int c) {
    return (Character.isISOControl(c) && !(length >= MANY_LINES_FROM && isLineMark(c)))
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.UNASSIGNED;
  }

  private static boolean isLineMark(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private @Nullable Object convert(String text, List<Complaint> complaints) {
    if (type == String.class) return text;
    if (type == UUID.class) return id(text, complaints);
    if (type == LocalDate.class) return date(text, complaints);
    if (type == boolean.class || type == Boolean.class) return yesOrNo(text, complaints);
    if (type.isEnum()) return constant(text, complaints);
    return number(text, complaints);
  }

  private @Nullable Object list(@Nullable Object raw, List<Complaint> complaints) {
    if (raw == null) return List.of();
    Collection<?> many = raw instanceof Collection<?> c ? c : List.of(raw);
    if (many.size() > MOST_CHOICES) {
      return refuse(complaints, ActsRefusal.FIELD_TOO_LONG, MOST_CHOICES);
    }
    List<String> texts = many.stream().map(o -> Objects.toString(o, "").strip()).toList();
    if (texts.stream().anyMatch(t -> t.length() > length)) {
      return refuse(complaints, ActsRefusal.FIELD_TOO_LONG, length);
    }
    if (texts.stream().anyMatch(this::hasForbiddenLetter)) {
      return refuse(complaints, ActsRefusal.FORBIDDEN_LETTER);
    }
    return texts.stream().filter(t -> !t.isEmpty()).toList();
  }

  private @Nullable Object id(String text, List<Complaint> complaints) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) return id;
    } catch (IllegalArgumentException e) {
      // said below, the same for both ways of being no id
    }
    return refuse(complaints, ActsRefusal.NOT_AN_ID);
  }

  private @Nullable Object date(String text, List<Complaint> complaints) {
    Optional<LocalDate> day = WrittenDay.parse(text);
    return day.isPresent() ? day.get() : refuse(complaints, ActsRefusal.NOT_A_DATE);
  }

  private @Nullable Object yesOrNo(String text, List<Complaint> complaints) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes", "1" -> Boolean.TRUE;
      case "false", "off", "no", "0" -> Boolean.FALSE;
      default -> refuse(complaints, ActsRefusal.NOT_YES_OR_NO);
    };
  }

  private @Nullable Object constant(String text, List<Complaint> complaints) {
    String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(wanted)) return constant;
    }
    return refuse(complaints, ActsRefusal.NOT_ONE_OF, String.join(", ", choices()));
  }

  List<String> choices() {
    if (!type.isEnum()) return List.of();
    return Arrays.stream(type.getEnumConstants())
        .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.toList());
  }

  private @Nullable Object number(String text, List<Complaint> complaints) {
    try {
      String plain = text.replace(",", "").replace(" ", "");
      if (type == BigDecimal.class) return new BigDecimal(plain);
      return type == long.class || type == Long.class
          ? (Object) Long.parseLong(plain)
          : (Object) Integer.parseInt(plain);
    } catch (NumberFormatException e) {
      return refuse(complaints, ActsRefusal.NOT_A_NUMBER);
    }
  }

  private @Nullable Object refuse(
      List<Complaint> complaints, ActsRefusal refusal, Object... facts) {
    complaints.add(new Complaint(name, refusal, facts));
    return null;
  }
}
