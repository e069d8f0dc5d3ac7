// Runs in every page of a desk before the page itself: a visitor who presses a language, a topic, a service and "finish".
// Plain JavaScript, as the browser gets it.
{
  const all = (selector) => [...document.querySelectorAll(selector)]
  const frames = []
  let last = 0
  let number = -1
  let step = 0

  // A step that the page does not offer is left out after so many frames.
  const PATIENCE = 20
  let waited = 0
  const steps = [
    { find: () => all('main button[lang]')[number % all('main button[lang]').length] },
    { find: () => all('main li a[href]')[number % 8] },
    { find: () => all('main a[href*="/service/"]')[0] },
    { find: () => all('main a[href^="tel:"], main a[href^="http"]')[0], optional: true },
    { find: () => all('dialog[open] button').at(-1), optional: true },
    { find: () => all('main button:has(use[href$="#list-plus"])')[0], optional: true },
    { find: () => all('footer nav button').at(-1) },
  ]

  const onFrame = (time) => {
    if (last > 0 && step > 0) frames.push(Math.round((time - last) * 10) / 10)
    last = time
    const target = steps[step].find()
    waited = target ? 0 : waited + 1
    if (target) {
      step++
      if (step === steps.length) window.tellFrames(frames).then(() => target.click())
      else target.click()
    } else if (steps[step].optional && waited > PATIENCE) {
      step++
      waited = 0
    }
    if (step < steps.length) requestAnimationFrame(onFrame)
  }

  const onWelcome = () => {
    if (all('main button[lang]').length === 0) {
      requestAnimationFrame(onWelcome)
      return
    }
    window.nextVisitor().then((next) => {
      number = next
      if (number >= 0) requestAnimationFrame(onFrame)
    })
  }
  requestAnimationFrame(onWelcome)
}
