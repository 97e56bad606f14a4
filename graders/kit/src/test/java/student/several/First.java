package student.several;

/** One of two classes where there should be one. */
public class First implements Runnable {
    @Override
    public void run() {}
}
