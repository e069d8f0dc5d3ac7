// Runs in a page before its own scripts, and notes in milliseconds since the address was opened when it showed what.
const timings = { firstPaint: 0, largestPaint: 0, heading: 0, blocked: 0 }
window.timings = timings

const watch = (type, hear) => new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true })

watch('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') timings.firstPaint = startTime
})
watch('largest-contentful-paint', ({ startTime }) => {
  timings.largestPaint = startTime
})
// Time in which a finger got no answer, in Lighthouse's way of counting: all of a task but its first 50 ms.
watch('longtask', ({ startTime, duration }) => {
  if (timings.firstPaint > 0 && startTime >= timings.firstPaint) timings.blocked += duration - 50
})

const lookForHeading = () => {
  const heading = document.querySelector('h1')
  if (heading && heading.getBoundingClientRect().height > 0) timings.heading = performance.now()
  else requestAnimationFrame(lookForHeading)
}
requestAnimationFrame(lookForHeading)
