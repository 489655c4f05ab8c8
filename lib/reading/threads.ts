import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors";
import { errorOf } from "./plain-error";
import type { Answer, Task, Tasks } from "./tasks";

/** What a reading may cost. */
export interface Limits {
  /** Milliseconds from when a thread begins until it is killed. */
  deadline: number;
  /** Megabytes of its heap. */
  memory: number;
  /** How many read at once, each in a thread of its own. */
  threads: number;
  /** How many wait for a thread; one more is told to come back. */
  waiting: number;
}

/** A heavy real page takes 0.2 s and 60 MB; the slowest of the hostile ones that the linear check lets through, 2 s. */
const LIMITS: Limits = { deadline: 5000, memory: 256, threads: 2, waiting: 200 };
/** A thread that does not even start in this time never will. */
const START_MS = 20_000;

const TOO_SLOW =
  "Reading this took longer than five seconds and was stopped; no real page does. Nothing was saved.";
const TOO_MUCH = "Reading this took more memory than any real page and was stopped. Nothing was saved.";
const BUSY = "Too many pages wait to be read. Try again in a minute. Nothing was saved.";

interface Job {
  task: Task;
  input: Tasks[Task]["input"];
  settle: (answer: Answer<Task>) => void;
  fail: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

export interface Readers {
  /** Does a task in a thread. Throws AppError `invalid` where it took too long or too much, `unavailable` where too many wait. */
  read<T extends Task>(task: T, input: Tasks[T]["input"]): Promise<Tasks[T]["output"]>;
  /** Starts a thread, so that the first page need not wait for it. */
  warm(): void;
  close(): Promise<void>;
}

/**
 * Long-lived threads that read foreign bytes. One that passes its deadline or its memory is ended, its page is answered with an error, and
 * the next page gets a new thread: whatever a page does, the process that asked goes on.
 */
export function createReaders(
  limits: Limits = LIMITS,
  file = join(/* turbopackIgnore: true */ process.cwd(), "lib", "reading", "thread.mjs"),
): Readers {
  const threads = new Set<Thread>();
  const queue: Job[] = [];

  const start = (): void => {
    const worker = new Worker(file, {
      // Nothing of how this process was started: the thread brings what it needs.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 8 },
    });
    const thread: Thread = { worker, isReady: false, job: null, timer: null };
    threads.add(thread);
    const startTimer = setTimeout(
      () => end(thread, new AppError("unavailable", "Pages cannot be read just now.")),
      START_MS,
    );
    startTimer.unref();
    // A process may end while threads idle, not while a page waits for one.
    if (queue.length === 0) worker.unref();
    worker.on("message", (message: "ready" | Answer<Task>) => {
      if (message === "ready") {
        clearTimeout(startTimer);
        thread.isReady = true;
        worker.unref();
      } else release(thread)?.settle(message);
      next();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(startTimer);
      end(thread, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new AppError("invalid", TOO_MUCH) : error);
    });
    worker.on("exit", () => end(thread, new AppError("unavailable", "Reading was interrupted.")));
  };

  /** Takes the job off a thread, which is free then. */
  const release = (thread: Thread): Job | null => {
    const { job } = thread;
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = null;
    thread.job = null;
    if (job) thread.worker.unref();
    return job;
  };

  /** Ends a thread and answers its page. A thread that never became ready answers the page that waits longest. */
  const end = (thread: Thread, error: Error): void => {
    if (!threads.delete(thread)) return;
    const job = release(thread) ?? (thread.isReady ? null : (queue.shift() ?? null));
    void thread.worker.terminate();
    job?.fail(error);
    next();
  };

  const next = (): void => {
    for (const thread of threads) {
      if (!thread.isReady || thread.job) continue;
      const job = queue.shift();
      if (!job) return;
      thread.job = job;
      thread.worker.ref();
      thread.timer = setTimeout(() => end(thread, new AppError("invalid", TOO_SLOW)), limits.deadline);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.worker.postMessage({ task: job.task, input: job.input });
    }
    const starting = [...threads].filter(({ isReady }) => !isReady).length;
    if (queue.length > starting && threads.size < limits.threads) start();
  };

  return {
    read: <T extends Task>(task: T, input: Tasks[T]["input"]) =>
      new Promise<Tasks[T]["output"]>((resolve, reject) => {
        if (queue.length >= limits.waiting) {
          reject(new AppError("unavailable", BUSY));
          return;
        }
        const settle = (answer: Answer<Task>): void =>
          "error" in answer ? reject(errorOf(answer.error)) : resolve(answer.output);
        queue.push({ task, input, settle, fail: reject });
        for (const thread of threads) if (!thread.isReady) thread.worker.ref();
        next();
      }),
    warm: () => {
      if (threads.size === 0) start();
    },
    close: async () => {
      const ended = [...threads].map((thread) => {
        threads.delete(thread);
        release(thread)?.fail(new AppError("unavailable", "Reading was interrupted."));
        return thread.worker.terminate();
      });
      for (const job of queue.splice(0)) job.fail(new AppError("unavailable", "Reading was interrupted."));
      await Promise.all(ended);
    },
  };
}
