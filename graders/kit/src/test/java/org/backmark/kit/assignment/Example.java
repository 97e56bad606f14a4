package org.backmark.kit.assignment;

/** A small valid assignment that tests break in one place each. */
final class Example {
    static final String JSON = """
            {
              "version": 1, "id": "demo", "title": "Demo", "course": "C", "sheet": "S",
              "contract": "demo.Contract", "package": "demo.solution", "passMark": 50,
              "fileName": "(?<id>\\\\w+)\\\\.zip",
              "policy": {"late": "none", "percentPerDay": 0, "graceMinutes": 0, "groupSize": 1},
              "feedback": {"hidden": "name"},
              "limits": {"callSeconds": 1.5, "checkSeconds": 3, "heapMegabytes": 64},
              "training": {"data": 10, "steps": 5, "learningRate": 0.1, "threshold": 95, "seeds": 1},
              "full": {
                "limits": {"callSeconds": 15, "checkSeconds": 40, "heapMegabytes": 128},
                "training": {"data": 200, "steps": 60, "learningRate": 0.01, "threshold": 90, "seeds": 2}},
              "errata": ["One."],
              "tasks": [
                {"id": "first", "title": "First", "sheetPart": "1", "points": 3, "bonus": false, "manual": false,
                 "needs": [], "checks": [
                   {"id": "open", "points": 1, "visibility": "visible"},
                   {"id": "secretOne", "points": 1.5, "visibility": "hidden"},
                   {"id": "secretTwo", "points": 0.5, "visibility": "hidden"}]},
                {"id": "second", "title": "Second", "sheetPart": "2", "points": 2, "bonus": true, "manual": false,
                 "needs": ["first"], "checks": [{"id": "other", "points": 2, "visibility": "visible"}]},
                {"id": "drawing", "title": "Drawing", "sheetPart": "3", "points": 4, "bonus": false, "manual": true,
                 "needs": [], "checks": []}]
            }
            """;

    private Example() {}

    /** The assignment that a text describes, read as the file {@code demo.json}. */
    static Assignment read(String json) {
        return Assignments.assignment(StrictJson.object(json, "demo.json"), "demo", "demo.json");
    }
}
