package org.backmark.kit.figure;

import java.util.List;

/** Something to be drawn. */
public sealed interface Figure {

    /** What stands above it. */
    String title();

    /** What stands below it. */
    String xAxis();

    /** What stands beside it. */
    String yAxis();

    /**
     * Points, each series with a colour of its own.
     *
     * @param title what stands above it
     * @param xAxis what stands below it
     * @param yAxis what stands beside it
     * @param series one at least
     */
    record Scatter(String title, String xAxis, String yAxis, List<Series> series) implements Figure {
        /** Copies the list. */
        public Scatter {
            series = List.copyOf(series);
        }
    }

    /**
     * Curves.
     *
     * @param title what stands above it
     * @param xAxis what stands below it
     * @param yAxis what stands beside it
     * @param series one at least
     */
    record Lines(String title, String xAxis, String yAxis, List<Series> series) implements Figure {
        /** Copies the list. */
        public Lines {
            series = List.copyOf(series);
        }
    }

    /**
     * A surface, filled by height, with a colour bar to read it by and paths on it.
     *
     * @param title what stands above it
     * @param xAxis what stands below it
     * @param yAxis what stands beside it
     * @param surface its height
     * @param paths each with its points, in their order
     */
    record Surface(String title, String xAxis, String yAxis, Grid surface, List<Series> paths) implements Figure {
        /** Copies the list. */
        public Surface {
            paths = List.copyOf(paths);
        }
    }

    /**
     * A matrix as an image, a square for each number: white for 0, red above, blue below, black for what is no number.
     *
     * @param title what stands above it
     * @param xAxis what its columns are
     * @param yAxis what its rows are
     * @param cells the numbers
     */
    record Cells(String title, String xAxis, String yAxis, Raster cells) implements Figure {}
}
