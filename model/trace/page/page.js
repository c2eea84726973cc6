'use strict';
(() => {
  const root = document.documentElement;
  const steps = [...document.querySelectorAll('.step')]; // the first is the beginning
  const last = steps.length - 1;
  const loop = Number(document.querySelector('.steps').dataset.loop); // the step that follows the last, or 0
  const beside = matchMedia('(min-width: 70rem)'); // the world stands beside the steps
  const where = document.getElementById('where');
  let current = -1;
  let shown = null;
  let unfolded = false; // on a narrow page: the reader wants to see worlds

  // show puts the world after a step beside the steps; of an end, 'a' or 'b', above all.
  const show = (n, end) => {
    const was = shown && shown.querySelector('.world');
    const top = was ? was.scrollTop : 0;
    const world = steps[n].querySelector('.world');
    if (was && was !== world) {
      was.classList.remove('of-a', 'of-b');
      was.open = false;
      shown.classList.remove('shown');
    }
    shown = steps[n];
    shown.classList.add('shown');
    world.open = beside.matches || unfolded;
    world.classList.toggle('of-a', end === 'a');
    world.classList.toggle('of-b', end === 'b');
    world.scrollTop = top;
  };

  // go makes a step the current one.
  const go = (n, end) => {
    if (n > last) n = loop || last;
    if (n < 0) n = 0;
    const moved = n !== current;
    if (moved && current >= 0) {
      steps[current].classList.remove('current');
      steps[current].removeAttribute('aria-current');
    }
    current = n;
    steps[n].classList.add('current');
    steps[n].setAttribute('aria-current', 'step');
    show(n, end);
    if (!moved) return;
    where.textContent = !last ? 'no steps' : n ? `step ${n} of ${last}` : `before step 1 of ${last}`;
    if (loop && n >= loop) where.textContent += ', for ever';
    document.getElementById('back').disabled = n === 0;
    document.getElementById('on').disabled = n === last && !loop;
  };

  // move goes there and lets the page, its address and the focus follow.
  const move = (n) => {
    go(n);
    const row = steps[current].querySelector('.row');
    history.replaceState(null, '', `#step-${current}`);
    steps[current].querySelector('.number a').focus({ preventScroll: true });
    if (current === 0) window.scrollTo(0, 0);
    else row.scrollIntoView({ block: 'nearest' });
  };

  // named is the step, and the end, that an address names.
  const named = (hash) => {
    const found = /^#step-(\d+)(?:-([ab]))?$/.exec(hash);
    return found && Number(found[1]) <= last ? [Number(found[1]), found[2]] : null;
  };
  const follow = () => {
    const place = named(location.hash);
    if (!place) return;
    go(...place);
    steps[current].querySelector('.row').scrollIntoView({ block: 'nearest' });
  };

  const keys = {
    ArrowDown: () => current + 1, ArrowRight: () => current + 1, j: () => current + 1,
    ArrowUp: () => current - 1, ArrowLeft: () => current - 1, k: () => current - 1,
    Home: () => 0, End: () => last,
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !Object.hasOwn(keys, event.key)) return;
    const scrolls = event.target.closest('.inside') && !['ArrowLeft', 'ArrowRight', 'j', 'k'].includes(event.key);
    if (scrolls) return;
    event.preventDefault();
    move(keys[event.key]());
  });
  document.getElementById('back').addEventListener('click', () => move(current - 1));
  document.getElementById('on').addEventListener('click', () => move(current + 1));
  window.addEventListener('hashchange', follow);

  // Pointing at a step, or at the state of an end, shows it in passing. A page that
  // scrolls under a pointer at rest is not pointed at.
  let x = -1, y = -1;
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || !beside.matches || (event.clientX === x && event.clientY === y)) return;
    [x, y] = [event.clientX, event.clientY];
    const row = event.target.closest('.row');
    if (row) show(steps.indexOf(row.parentElement), sideOf(event.target));
    else if (!event.target.closest('.world')) show(current);
  });
  const sideOf = (target) => {
    const state = target.closest('.state');
    return state ? (state.classList.contains('a') ? 'a' : 'b') : undefined;
  };
  document.addEventListener('focusin', (event) => {
    const state = event.target.closest('.state');
    if (state && beside.matches) show(steps.indexOf(state.closest('.step')), sideOf(state));
  });

  for (const [n, step] of steps.entries()) {
    step.querySelector('.row').addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (link && !link.closest('.state')) return;
      if (link) {
        event.preventDefault();
        if (!beside.matches) unfolded = true;
      }
      if (!link && String(getSelection())) return; // somebody marks text
      go(n, sideOf(event.target));
      history.replaceState(null, '', `#step-${n}`);
    });
    const fold = step.querySelector('.world > summary');
    fold.addEventListener('click', () => { unfolded = !fold.parentElement.open; });
  }
  beside.addEventListener('change', () => show(current));

  const copy = document.getElementById('copy');
  if (copy) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      const command = document.getElementById('command');
      try {
        await navigator.clipboard.writeText(command.textContent);
        copy.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(command);
        copy.textContent = 'Marked';
      }
      setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
    });
  }

  const names = new Map();
  for (const one of document.querySelectorAll('.variables div')) names.set(one.children[0].textContent, one.children[1].textContent);
  for (const head of document.querySelectorAll('.world tbody th[scope=row]')) head.title = names.get(head.textContent) || '';

  root.classList.add('scripted');
  document.querySelector('.bar').hidden = false;
  go(0);
  follow();
})();
