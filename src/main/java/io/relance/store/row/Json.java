package io.relance.store.row;

import io.relance.ledger.CustomerId;
import io.relance.ledger.ReceivableId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Values as text in the store: money reads {@code EUR 120.00}, ids are their bare value. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("relance")
                    .addSerializer(Money.class, text())
                    .addDeserializer(Money.class, new MoneyReader())
                    .addSerializer(CustomerId.class, text())
                    .addDeserializer(CustomerId.class, new CustomerIdReader())
                    .addSerializer(ReceivableId.class, text())
                    .addDeserializer(ReceivableId.class, new ReceivableIdReader()))
            .build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** An object whose fields keep their order. */
    public static Map<String, Object> readObject(String text) {
        return MAPPER.readValue(text, OBJECT);
    }

    /** A flat object of texts. */
    public static Map<String, String> readTexts(String text) {
        return MAPPER.readValue(text, TEXTS);
    }

    private static <T> ValueSerializer<T> text() {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        };
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            return Money.parse(in.getString());
        }
    }

    private static final class CustomerIdReader extends ValueDeserializer<CustomerId> {
        @Override
        public CustomerId deserialize(JsonParser in, DeserializationContext context) {
            return new CustomerId(in.getString());
        }
    }

    private static final class ReceivableIdReader extends ValueDeserializer<ReceivableId> {
        @Override
        public ReceivableId deserialize(JsonParser in, DeserializationContext context) {
            return new ReceivableId(Long.parseLong(in.getString()));
        }
    }
}
