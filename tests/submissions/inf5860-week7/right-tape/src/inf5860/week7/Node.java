package inf5860.week7;

import java.util.function.DoubleUnaryOperator;
import org.backmark.kit.Matrix;

/** A value in the graph of the computation, and the derivative of the last value by it. */
final class Node {
    final Matrix value;
    Matrix grad;
    private Runnable back = () -> {};
    private final Node before;
    private final Node other;

    private boolean done;

    Node(Matrix value) {
        this(value, null, null);
    }

    private Node(Matrix value, Node before, Node other) {
        this.value = value;
        this.before = before;
        this.other = other;
        this.grad = new Matrix(value.getNumRows(), value.getNumCols());
    }

    /** this times theta' */
    Node timesTransposed(Node theta) {
        Node n = new Node(value.multTransB(theta.value), this, theta);
        n.back = () -> {
            grad = grad.plus(n.grad.mult(theta.value));
            theta.grad = theta.grad.plus(n.grad.multTransA(value));
        };
        return n;
    }

    Node withOnes() {
        Matrix ones = new Matrix(value.getNumRows(), 1);
        ones.fill(1);
        Node n = new Node(ones.concatColumns(value), this, null);
        n.back = () -> grad = grad.plus(n.grad.cols(1, n.grad.getNumCols()));
        return n;
    }

    Node each(DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        Node n = new Node(value.map(f), this, null);
        n.back = () -> grad = grad.plus(n.grad.elementMult(value.map(derivative)));
        return n;
    }

    /** The sum of the elements, each times its weight: 1 x 1. */
    Node weigh(Matrix weights) {
        Matrix sum = new Matrix(1, 1);
        sum.set(0, value.elementMult(weights).elementSum());
        Node n = new Node(sum, this, null);
        n.back = () -> grad = grad.plus(n.grad.get(0), weights);
        return n;
    }

    Node plus(Node o) {
        Node n = new Node(value.plus(o.value), this, o);
        n.back = () -> {
            grad = grad.plus(n.grad);
            o.grad = o.grad.plus(n.grad);
        };
        return n;
    }

    /** Derivatives of this 1 x 1 by everything that it comes from. */
    void backward() {
        grad.fill(1);
        java.util.ArrayDeque<Node> order = new java.util.ArrayDeque<>();
        visit(order);
        order.forEach(n -> n.back.run());
    }

    private void visit(java.util.ArrayDeque<Node> order) {
        if (done) return;
        done = true;
        if (before != null) before.visit(order);
        if (other != null) other.visit(order);
        order.addFirst(this);
    }
}
