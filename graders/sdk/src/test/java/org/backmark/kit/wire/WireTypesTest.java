package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.backmark.kit.Matrix;
import org.backmark.kit.call.Everything;
import org.junit.jupiter.api.Test;

/** What is said to cross does, and what is said not to is refused. */
class WireTypesTest {
    record Tree(String name, List<Tree> children) {}

    record Deep(List<Holder> holders) {}

    record Holder(Matrix matrix, float ratio) {}

    interface Odd {
        float ratio();

        Map<String, Double> table();

        double[][] rows();

        List<?> anything();

        Object whatever();
    }

    private static Type returned(Class<?> contract, String method) throws NoSuchMethodException {
        return contract.getDeclaredMethod(method).getGenericReturnType();
    }

    @Test
    void everyTypeOfTheContractWithEveryKindOfValueCrosses() {
        for (Method method : Everything.class.getMethods()) {
            assertThat(WireTypes.obstacle(method.getGenericReturnType())).isEmpty();
            assertThat(Arrays.stream(method.getGenericParameterTypes()))
                    .allSatisfy(type -> assertThat(WireTypes.obstacle(type)).isEmpty());
        }
    }

    @Test
    void whatIsSaidNotToCrossIsRefused() throws NoSuchMethodException {
        Map<String, Object> values =
                Map.of("ratio", 1f, "table", Map.of(), "rows", new double[][] {{1}}, "whatever", new Object());
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Type type = returned(Odd.class, value.getKey());
            assertThat(WireTypes.obstacle(type)).as(value.getKey()).contains(type);
            assertThatThrownBy(() -> Codec.write(FrameWriter.plain(), type, value.getValue()))
                    .as(value.getKey())
                    .isInstanceOf(WireException.class);
        }
        assertThat(WireTypes.obstacle(returned(Odd.class, "anything"))).isPresent();
    }

    @Test
    void theObstacleDeepInARecordIsTheOneThatIsNamed() {
        assertThat(WireTypes.obstacle(Deep.class)).contains(float.class);
    }

    @Test
    void aRecordThatHoldsItsOwnKindHasAnEnd() {
        assertThat(WireTypes.obstacle(Tree.class)).isEmpty();
    }
}
