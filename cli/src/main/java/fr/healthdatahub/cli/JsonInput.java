package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file, or standard input, with a value of the API: no field may be unknown and none of another
 * type, so that no mistyped word is lost on the way.
 */
public final class JsonInput {
  /** What the generated client makes of a word that it does not know. */
  private static final String NO_WORD = "unknown_default_open_api";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().setDeserializerModifier(new KnownWords()))
          .build();

  private final String name;
  private final String text;

  private JsonInput(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Reads it.
   *
   * @param file path, or {@code -} for standard input
   */
  public static JsonInput of(Terminal terminal, String file) throws IOException {
    if (file.equals("-")) {
      return new JsonInput(ClientWords.of("json.input"), text(terminal.in().readAllBytes()));
    }
    return new JsonInput(file, text(Files.readAllBytes(Inputs.existing(Path.of(file)))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the object has a field of this name. */
  public boolean has(String field) {
    try {
      return JSON.readTree(text).has(field);
    } catch (JsonProcessingException wrong) {
      throw InvalidJson.of(name, wrong);
    }
  }

  /**
   * The value.
   *
   * @throws InvalidJson when it is another one
   */
  public <T> T as(Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException wrong) {
      throw InvalidJson.of(name, wrong);
    }
  }

  static boolean isKnown(Object word) {
    return !word.toString().equals(NO_WORD);
  }

  /** The client takes unknown words of a newer Hub; what people write must be known. */
  private static final class KnownWords extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> usual) {
      return new JsonDeserializer<Object>() {
        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
            throws IOException {
          String word = in.getValueAsString("");
          return Arrays.stream(type.getRawClass().getEnumConstants())
              .filter(one -> isKnown(one) && one.toString().equals(word))
              .findFirst()
              .orElseThrow(() -> InvalidFormatException.from(in, word, word, type.getRawClass()));
        }
      };
    }
  }
}
