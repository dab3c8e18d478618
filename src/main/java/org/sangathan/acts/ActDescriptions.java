package org.sangathan.acts;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes every act to programs: an address each, its form from the act's own record, the ways
/// in which it can be accepted with their numbers, and the refusals that every act shares.
@Component
class ActDescriptions implements OpenApiCustomizer {
  private static final String GENERAL = "/api/v1/acts/{name}";
  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";

  private final Acts acts;
  private final Words words;

  ActDescriptions(Acts acts, Words words) {
    this.acts = acts;
    this.words = words;
  }

  @Override
  public void customise(OpenAPI api) {
    api.setInfo(new Info().title(say("sangathan.name")).version("v1"));
    api.getComponents().addSchemas(PROBLEM, problem());
    api.getComponents()
        .addSecuritySchemes(
            TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    api.getPaths().remove(GENERAL);
    for (KnownAct<?, ?> act : acts.known()) {
      api.path(GENERAL.replace("{name}", act.name()), new PathItem().post(operation(act)));
    }
  }

  private Operation operation(KnownAct<?, ?> act) {
    return new Operation()
        .operationId(act.name())
        .summary(say(act.name() + ".label"))
        .addTagsItem("acts")
        .requestBody(new RequestBody().required(true).content(content(act)))
        .responses(responses(act));
  }

  // ---- what is said ----

  private Schema<?> form(KnownAct<?, ?> act) {
    Schema<?> form = new ObjectSchema().additionalProperties(false);
    form.addProperty(
        "id", new UUIDSchema().description("a new UUIDv7; the same again is a repeat"));
    form.addProperty(
        "unit", new StringSchema().description("code; the actor's own unit if not said"));
    form.addProperty("cell", new IntegerSchema().description("as it was told with the unit"));
    form.addProperty("at", moment().description("when it was said, by the sender's clock"));
    form.addProperty("now", moment().description("the sender's clock when it was sent"));
    form.addRequiredItem("id");
    for (FormField field : act.reader().fields()) {
      form.addProperty(field.name(), schema(field).description(label(act, field)));
      if (!field.isOptional()) form.addRequiredItem(field.name());
    }
    return form;
  }

  private static Schema<?> moment() {
    return new StringSchema().format("date-time");
  }

  private String label(KnownAct<?, ?> act, FormField field) {
    String own = act.name() + ".field." + field.name();
    return words.has(own) ? say(own) : field.name();
  }

  private static Schema<?> schema(FormField field) {
    Class<?> type = field.type();
    if (field.isByCode()) {
      return new ObjectSchema().additionalProperties(new IntegerSchema().format("int64"));
    }
    if (type.isEnum()) {
      StringSchema choice = new StringSchema();
      field.choices().forEach(choice::addEnumItem);
      return choice;
    }
    if (type == UUID.class) return new UUIDSchema();
    if (type == LocalDate.class) return new DateSchema();
    if (type == boolean.class || type == Boolean.class) return new BooleanSchema();
    if (type == long.class || type == Long.class) return new IntegerSchema().format("int64");
    if (type == int.class || type == Integer.class) return new IntegerSchema();
    if (type == BigDecimal.class) return new NumberSchema();
    if (field.isFile()) return new StringSchema().format("binary");
    Schema<?> text = new StringSchema().maxLength(field.length());
    if (field.isSecret()) text.format("password");
    return type == List.class ? new ArraySchema().items(text) : text;
  }

  // ---- what is answered ----

  private ApiResponses responses(KnownAct<?, ?> act) {
    return new ApiResponses()
        .addApiResponse("200", accepted(act))
        .addApiResponse("401", refused("no valid token"))
        .addApiResponse("403", refused("not within the actor's reach"))
        .addApiResponse("404", refused("no such unit"))
        .addApiResponse("409", refused("the id was used before with another form"))
        .addApiResponse("422", refused("not taken: each field that must be mended is named"))
        .addApiResponse(
            "503", refused("too busy, or the records cannot be reached: send it again"));
  }

  private ApiResponse accepted(KnownAct<?, ?> act) {
    StringSchema outcome = new StringSchema();
    IntegerSchema number = new IntegerSchema();
    StringBuilder told = new StringBuilder();
    for (Enum<?> constant : act.outcomes()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      int fixed = ((Acceptance) constant).number();
      outcome.addEnumItem(name);
      number.addEnumItem(fixed);
      told.append(told.isEmpty() ? "" : "; ").append(fixed).append(' ').append(name);
      told.append(": ").append(say(act.name() + "." + name));
    }
    Schema<?> answer =
        new ObjectSchema()
            .addProperty("act", new StringSchema().addEnumItem(act.name()))
            .addProperty("outcome", outcome)
            .addProperty("number", number)
            .addProperty("subject", new UUIDSchema().description("what the act made or changed"));
    return new ApiResponse()
        .description(told.toString())
        .addHeaderObject(
            "Repeated", new Header().description("true for the first answer to a repeated id"))
        .content(json(answer));
  }

  private static ApiResponse refused(String why) {
    MediaType problem =
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
    return new ApiResponse()
        .description(why)
        .content(new Content().addMediaType("application/problem+json", problem));
  }

  private static Schema<?> problem() {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("number", new IntegerSchema())
            .addProperty("detail", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema().description("urn:sangathan:refusal:NUMBER"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("number", new IntegerSchema().description("never changes its meaning"))
        .addProperty("fields", new ArraySchema().items(field));
  }

  /// An act that takes a file may also be sent as a form of several parts.
  private Content content(KnownAct<?, ?> act) {
    Schema<?> form = form(act);
    Content content = json(form);
    boolean file = act.reader().fields().stream().anyMatch(FormField::isFile);
    return file
        ? content.addMediaType("multipart/form-data", new MediaType().schema(form))
        : content;
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType("application/json", new MediaType().schema(schema));
  }

  private String say(String key) {
    return words.say(Language.ENGLISH, key);
  }
}
