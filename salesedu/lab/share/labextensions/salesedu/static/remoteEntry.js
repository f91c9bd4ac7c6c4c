/* Course notebooks in JupyterLab, written by hand as one plain file: no build step.
 *
 * A notebook of the course says so in its metadata: {"salesedu": {"autorun": true}}. When JupyterLab also
 * trusts it (it was signed by the course, or run by the learner before), this extension
 *   - runs it when it is opened, and again after its kernel was restarted or replaced,
 *   - runs the home again when the learner comes back to it,
 *   - lets it read like a page: no code, no counters, a comfortable width (course.css).
 * Any other notebook never runs by itself. In the trainer's profile nothing runs or hides.
 */
(() => {
  "use strict";

  const NAME = "salesedu";
  const HERE = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "";
  const PATIENCE = 600; // milliseconds before a page that is not ready says that it is starting

  let shared; // JupyterLab's module-federation scope

  /** Return a module that JupyterLab itself has loaded. */
  async function jupyter(name) {
    const versions = shared[name];
    const factory = await versions[Object.keys(versions)[0]].get();
    return factory();
  }

  const courseNote = (panel) => panel.context.model.getMetadata(NAME) || {};

  const codeCells = (panel) => [...panel.content.model.cells].filter((cell) => cell.type === "code");

  const isTrusted = (panel) => codeCells(panel).every((cell) => cell.trusted);

  /** Hide the code of every cell, also of cells without the metadata; wait for those not drawn yet. */
  function collapseCode(panel) {
    for (const cell of panel.content.widgets) {
      if (cell.model.type === "code") {
        cell.ready.then(() => !cell.isDisposed && (cell.inputHidden = true));
      }
    }
  }

  /** Let a double click select a word, as on any page, instead of opening the text for editing. */
  function keepTextClosed(panel) {
    panel.content.node.addEventListener("dblclick", (event) => {
      if (event.target.closest(".jp-MarkdownOutput")) event.stopPropagation();
    }, true);
  }

  /** Wait until the kernel answers and JupyterLab has noted in the notebook which one it is: that is a change. */
  async function introduced(session) {
    const kernel = session.session?.kernel;
    await kernel?.info;
    await kernel?.spec.catch(() => null); // without its description the page runs all the same
  }

  /** A line at the foot of a page that is not ready yet: what looks like a question can't be answered so far. */
  class Starting {
    constructor(panel, words) {
      this.panel = panel;
      this.node = Object.assign(document.createElement("div"), { className: "se-starting", textContent: words });
      this.node.setAttribute("role", "status");
    }
    show() {
      this.timer ??= setTimeout(() => this.panel.node.append(this.node), PATIENCE);
    }
    hide() {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.node.remove();
    }
  }

  /** One course notebook that runs by itself; knows when it must not. */
  class Runner {
    constructor(panel, starting, { runCells, scheduled, complain, words }) {
      Object.assign(this, { panel, starting, runCells, complain, words, running: false, turns: 0, waiting: 0 });
      const session = panel.sessionContext;
      const noticeRun = (_, { notebook }) => notebook === panel.content && (this.turns += 1);
      scheduled.connect(noticeRun);
      session.statusChanged.connect((_, status) => {
        if (status === "restarting") {
          this.interrupted = this.running;
          this.runOnFreshKernel();
        }
        if (status === "autorestarting" && this.interrupted) this.giveUp(); // follows "restarting"
      });
      session.kernelChanged.connect((_, { oldValue, newValue }) => {
        if (newValue && (!oldValue || oldValue.id !== newValue.id)) this.runOnFreshKernel();
      });
      panel.disposed.connect(() => scheduled.disconnect(noticeRun));
    }

    async run() {
      if (this.running || this.panel.isDisposed) return;
      const { model } = this.panel.context;
      const edited = this.turns > 0 && model.dirty;
      this.running = true;
      try {
        await this.runCells(this.panel.content, this.panel.content.widgets, this.panel.sessionContext);
      } finally {
        this.running = false;
        this.starting.hide();
        // What we ran the learner need not save: no question on closing, no quarrel between two windows.
        if (!edited) model.dirty = false;
      }
    }

    /** Run again on a new kernel, unless somebody ("Restart and Run All") already does. */
    async runOnFreshKernel() {
      const turns = this.turns;
      const turn = (this.waiting += 1); // several signals announce one restart: the last one counts
      this.starting.show();
      await this.settled();
      if (turn !== this.waiting) return;
      if (turns !== this.turns) return this.starting.hide();
      this.running = false; // what ran before ended with its kernel
      await this.run();
    }

    /** A kernel that dies while the page starts would die again: say so instead of trying for ever. */
    giveUp() {
      this.waiting += 1;
      this.starting.hide();
      this.complain(this.words.broken);
    }

    /** Wait until the kernel answers, and whoever restarted it had their turn. */
    async settled() {
      const session = this.panel.sessionContext;
      await session.ready;
      await introduced(session);
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (session.kernelDisplayStatus !== "idle" && !this.panel.isDisposed) {
        await new Promise((resolve) => {
          const look = () => {
            if (session.kernelDisplayStatus !== "idle") return;
            session.statusChanged.disconnect(look);
            resolve();
          };
          session.statusChanged.connect(look);
        });
      }
    }
  }

  /** Follow one notebook from the moment it is opened. */
  async function follow(panel, tools) {
    await panel.context.ready;
    const note = courseNote(panel);
    if (!note.autorun || tools.followed.has(panel.context)) return;
    tools.followed.add(panel.context); // a second view of the same notebook shows the same cells
    await panel.revealed;
    if (!isTrusted(panel)) {
      tools.complain(tools.words.foreign);
      return;
    }
    panel.addClass("se-course");
    panel.content.modelContentChanged.connect(() => collapseCode(panel));
    collapseCode(panel);
    keepTextClosed(panel);
    const starting = new Starting(panel, tools.words.starting);
    starting.show();
    await panel.sessionContext.ready;
    await introduced(panel.sessionContext);
    const runner = new Runner(panel, starting, tools);
    tools.runners.set(panel, runner);
    await runner.run();
  }

  function addStyle() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${HERE}course.css`;
    document.head.append(link);
  }

  async function extension() {
    const { INotebookTracker, NotebookActions } = await jupyter("@jupyterlab/notebook");
    const { Notification } = await jupyter("@jupyterlab/apputils");
    const { PageConfig } = await jupyter("@jupyterlab/coreutils");
    return {
      id: `${NAME}:course`,
      description: "Runs the course's own notebooks when they are opened and lets them read like pages.",
      autoStart: true,
      requires: [INotebookTracker],
      activate: (app, tracker) => {
        addStyle();
        const words = PageConfig.getOption("saleseduWords"); // from Python, in the learner's language
        // only a JupyterLab that the course opened for a learner runs its pages by itself
        if (PageConfig.getOption("saleseduProfile") === "trainer" || !words) return;
        const tools = {
          // unlike runAll, this leaves the page where the learner is reading
          runCells: NotebookActions.runCells.bind(NotebookActions),
          scheduled: NotebookActions.executionScheduled,
          complain: (words) => Notification.warning(words, { autoClose: false }),
          words: JSON.parse(words),
          followed: new WeakSet(),
          runners: new WeakMap(),
        };
        tracker.widgetAdded.connect((_, panel) => follow(panel, tools));
        tracker.forEach((panel) => follow(panel, tools));
        tracker.currentChanged.connect((_, panel) => {
          if (panel && courseNote(panel).unit === "home") tools.runners.get(panel)?.run();
        });
        // A learner starts with the page, not with lists and inspectors; View shows them again.
        app.restored.then(() => {
          app.shell.collapseLeft?.();
          app.shell.collapseRight?.();
        });
      },
    };
  }

  const modules = {
    "./extension": async () => {
      const plugin = await extension();
      return () => ({ __esModule: true, default: plugin });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: (scope) => {
      shared = scope;
    },
    get: (module) => modules[module](),
  };
})();
