"""Reads a folder of JSON lines with factmark, on every core of a Spark cluster.

    spark-submit --files target/release/factmark examples/spark/factmark_job.py \
        --program ./factmark articles/ results/

Each line of the input is {"id", "date", "text"}; each line of the output is its analysis under the same id. Lines that
cannot be read are left out, and their number is printed; with --strict they end the job.
"""

import argparse
import os
import subprocess
import threading

from pyspark.sql import SparkSession


def answered(lines, command, strict, malformed):
    """The answers of one process to all lines of a partition, in their order, in constant memory."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def feed():
        try:
            for line in lines:
                process.stdin.write(line.encode("utf-8") + b"\n")
            process.stdin.close()
        except BrokenPipeError:
            pass  # The process says why below.

    def count():
        for line in process.stderr:
            problems.append(line)
            del problems[:-5]
            malformed.add(1)

    problems = []
    threads = [threading.Thread(target=work, daemon=True) for work in (feed, count)]
    for thread in threads:
        thread.start()
    for line in process.stdout:
        yield line.decode("utf-8").rstrip("\n")
    for thread in threads:
        thread.join()
    # 1: some lines could not be read, the others were. Anything else is the end of the process itself.
    if process.wait() not in (0, 1) or (strict and problems):
        raise RuntimeError(b"".join(problems).decode("utf-8", "replace") or f"factmark ended: {process.returncode}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="folder of JSON lines")
    parser.add_argument("results", help="folder to write, which must not exist")
    parser.add_argument("--program", default="factmark", help="the command line, on every machine")
    parser.add_argument("--offsets", default="codepoints", choices=["bytes", "utf16", "codepoints"])
    parser.add_argument("--partitions", type=int, help="how many parts are read at the same time")
    parser.add_argument("--strict", action="store_true", help="a line that cannot be read ends the job")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("factmark").getOrCreate()
    # Spark runs one task a core: each task gets one thread.
    program = arguments.program if os.sep not in arguments.program else os.path.abspath(arguments.program)
    command = [program, "--input", "jsonl", "--offsets", arguments.offsets, "--threads", "1"]
    strict, malformed = arguments.strict, spark.sparkContext.accumulator(0)
    lines = spark.sparkContext.textFile(arguments.articles, arguments.partitions)
    lines.mapPartitions(lambda part: answered(part, command, strict, malformed)).saveAsTextFile(arguments.results)
    print(f"factmark: {malformed.value} lines could not be read")
    spark.stop()


if __name__ == "__main__":
    main()
