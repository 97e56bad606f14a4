package inf5860.week7;

import java.util.List;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;

public interface Week7 {
    ReluNode reluByHand();

    List<Shape> netByHand();
}
