import { Engine, Layer } from '@univerjs/preset-sheets-core';

type Task = () => void;

/** What a canvas draws when something in it has changed. */
const tasksOf = new WeakMap<Engine, Set<Task>>();

let limited = false;

/** Lets canvases draw only while something in them has changed. By itself, Univer asks each of them at every frame of the screen, which takes a tenth of a processor while nobody touches the page. */
export function drawChangesOnly(): void {
  if (limited) return;
  limited = true;
  const { runRenderLoop, stopRenderLoop } = Engine.prototype;
  const { makeDirty } = Layer.prototype;

  Engine.prototype.runRenderLoop = function run(task) {
    let tasks = tasksOf.get(this);
    if (!tasks) {
      tasks = new Set();
      tasksOf.set(this, tasks);
      // Stopped, the canvas keeps what it shows.
      this.endFrame$.subscribe(() => {
        if (!Object.values(this.getScenes()).some((scene) => scene.isDirty())) stopRenderLoop.call(this);
      });
    }
    tasks.add(task);
    runRenderLoop.call(this, task);
  };
  Engine.prototype.stopRenderLoop = function stop(task) {
    if (task) tasksOf.get(this)?.delete(task);
    else tasksOf.get(this)?.clear();
    stopRenderLoop.call(this, task);
  };
  Layer.prototype.makeDirty = function wake(state = true) {
    makeDirty.call(this, state);
    const canvas = state ? this.scene.getEngine() : null;
    if (canvas) for (const task of tasksOf.get(canvas) ?? []) runRenderLoop.call(canvas, task);
    return this;
  };
}
