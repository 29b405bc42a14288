package io.relance.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.function.Function;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The JSON of the commands: amounts are decimal strings as they are, dates ISO, records and maps in their own order. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(new Text<>(BigDecimal.class, BigDecimal::toPlainString))
                    .addSerializer(
                            new Text<>(Money.class, money -> money.getAmount().toPlainString())))
            .build();

    private Json() {}

    public static String print(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** An answer whose list may be too long to be kept: {@code {name: [..]}}, each entry written as it comes. */
    static final class Entries implements AutoCloseable {
        private final JsonGenerator generator;
        private final PrintWriter out;

        Entries(PrintWriter out, String name) {
            this.out = out;
            generator = MAPPER.writerWithDefaultPrettyPrinter()
                    .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .createGenerator(out);
            generator.writeStartObject();
            generator.writeName(name);
            generator.writeStartArray();
        }

        void add(Object entry) {
            generator.writePOJO(entry);
        }

        @Override
        public void close() {
            generator.writeEndArray();
            generator.writeEndObject();
            generator.close();
            out.println();
        }
    }

    /** A value as the text a function makes of it. */
    private static final class Text<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        private Text(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.apply(value));
        }
    }
}
