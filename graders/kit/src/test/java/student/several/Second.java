package student.several;

/** One of two classes where there should be one. */
public class Second implements Runnable {
    @Override
    public void run() {}
}
