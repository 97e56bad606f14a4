"""Drives numpy and two Java programs by turns; see numpy.sh. Arguments: SAMPLES ROUNDS, then how Java is started."""

import os
import statistics
import subprocess
import sys
import time

import numpy as np

UNITS = [784, 400, 400, 10]
RATE = 0.01
WARM = 4


def initial(samples):
    """The numbers that NetworkSteps.java starts from."""

    def waves(rows, columns, scale, phase):
        return scale * np.sin(phase + 12.9898 * np.arange(rows * columns, dtype=np.float64)).reshape(rows, columns)

    weights = [waves(UNITS[k + 1], UNITS[k], 0.1 * 2**0.5, k + 1) for k in range(3)]
    biases = [np.zeros((UNITS[k + 1], 1)) for k in range(3)]
    return weights, biases, np.abs(waves(UNITS[0], samples, 1, 0)), np.arange(samples) * 7 % 10


class Numpy:
    """The network as a student writes it with numpy."""

    def __init__(self, samples):
        self.w, self.b, self.x, y = initial(samples)
        self.one_hot = np.zeros((10, samples))
        self.one_hot[y, np.arange(samples)] = 1
        self.y = y

    def forward(self):
        h = [self.x]
        for k in range(3):
            z = self.w[k] @ h[k] + self.b[k]
            if k < 2:
                h.append(1 / (1 + np.exp(-z)))
            else:
                e = np.exp(z - z.max(axis=0))
                h.append(e / e.sum(axis=0))
        return h

    def step(self):
        begin, used = time.perf_counter(), time.process_time()
        h = self.forward()
        m = self.x.shape[1]
        delta = h[3] - self.one_hot
        dw, db = [None] * 3, [None] * 3
        for k in (2, 1, 0):
            dw[k] = delta @ h[k].T / m
            db[k] = delta.sum(axis=1, keepdims=True) / m
            if k > 0:
                delta = (self.w[k].T @ delta) * (h[k] * (1 - h[k]))
        for k in range(3):
            self.w[k] = self.w[k] - RATE * dw[k]
            self.b[k] = self.b[k] - RATE * db[k]
        return time.perf_counter() - begin, time.process_time() - used

    def loss(self):
        return -np.log(self.forward()[3][self.y, np.arange(len(self.y))]).mean()

    def profile(self):
        return []


class Java:
    """A Java program that makes a step for each line it is sent."""

    def __init__(self, command, products, samples):
        options = ["-Dbackmark.products=" + products, "NetworkSteps", str(samples)]
        # As in a student's project: Java's threads share the products.
        environment = dict(os.environ, OPENBLAS_NUM_THREADS="1")
        self.process = subprocess.Popen(
            command + options, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def step(self):
        return [int(nanos) / 1e9 for nanos in self.ask("step").split()]

    def loss(self):
        return float(self.ask("loss"))

    def profile(self):
        return self.ask("profile").split(";")


def main():
    samples, rounds, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    network = {
        "numpy": Numpy(samples),
        "Matrix with OpenBLAS": Java(command, "openblas", samples),
        "Matrix with EJML": Java(command, "ejml", samples),
    }
    seconds = {name: [] for name in network}
    cpu = {name: [] for name in network}
    for turn in range(WARM + rounds):
        for name, each in network.items():
            taken, used = each.step()
            if turn >= WARM:
                seconds[name].append(taken)
                cpu[name].append(used)
            # OpenBLAS's threads wait for more work with all they have, and would slow the next.
            time.sleep(0.1)
    losses = [each.loss() for each in network.values()]
    if max(losses) - min(losses) > 1e-9:
        sys.exit(f"these are not the same networks: losses {losses}")
    median = {name: statistics.median(each) for name, each in seconds.items()}
    flops = 2 * samples * (3 * (400 * 400 + 400 * 10) + 2 * 784 * 400)
    print(f"{'-'.join(map(str, UNITS))}, {samples} samples, {rounds} rounds, loss {losses[0]:.9f} in all")
    for name, value in median.items():
        print(
            f"{name:22s} {1 / value:7.3f} steps/s  {value * 1000:8.1f} ms (least {min(seconds[name]) * 1000:.1f})"
            f"  {flops / value / 1e9:5.1f} GFLOP/s  {statistics.median(cpu[name]) * 1000:8.1f} ms of CPU"
        )
    fast = median["Matrix with OpenBLAS"]
    ratio = statistics.median(n / j for n, j in zip(seconds["numpy"], seconds["Matrix with OpenBLAS"]))
    print(f"steps per second, with OpenBLAS: {median['numpy'] / fast:.2f} times numpy's", end="")
    print(f" (median of the rounds {ratio:.2f}), {median['Matrix with EJML'] / fast:.1f} times plain EJML's")
    print("\n".join("  " + line for line in network["Matrix with OpenBLAS"].profile()))


main()
