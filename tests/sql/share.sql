-- siem-reap-angkor/5.4: women among those who take part in Convention meetings
-- percentage, among meetings of the Convention in the year
WITH told AS (
  SELECT cycle, subject, item, yes, amount,
    CASE WHEN missing IN ('silent', 'not-submitted') THEN 0 ELSE yes END AS reported
  FROM facts
  WHERE item IN (
    'held-in-year',
    'is-formal',
    'women-participants',
    'participants'
  )
),
unit AS (
  SELECT m.cycle, m.subject, MAX(m.member) AS member,
    MAX(CASE WHEN t.item = 'held-in-year' THEN t.yes END) AS a1, -- from records: was held in the year
    MAX(CASE WHEN t.item = 'is-formal' THEN t.yes END) AS a2, -- from records: is a formal meeting
    MAX(CASE WHEN t.item = 'women-participants' THEN t.amount END) AS n1, -- women who take part
    MAX(CASE WHEN t.item = 'participants' THEN t.amount END) AS n2 -- persons who take part
  FROM members AS m
  LEFT JOIN told AS t ON t.cycle = m.cycle AND t.subject = m.subject
  WHERE m.universe = 'meetings'
  GROUP BY m.cycle, m.subject
),
judged AS (
  SELECT cycle, subject, n1, n2,
    CAST(member = 1 AND a1 = 1 AND a2 = 1 AS INTEGER) AS population,
    CAST(1 = 1 AS INTEGER) AS criterion
  FROM unit
)
SELECT c.cycle,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 1 THEN j.subject END) AS in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 0 THEN j.subject END) AS in_no,
  COUNT(CASE WHEN j.population = 1 AND j.criterion IS NULL THEN j.subject END) AS in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 1 THEN j.subject END) AS maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 0 THEN j.subject END) AS maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion IS NULL THEN j.subject END) AS maybe_unknown,
  COALESCE(SUM(CASE WHEN j.population = 1 AND j.criterion = 1 THEN j.n1 END), 0) AS sum1_known,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 1 AND j.n1 IS NULL THEN j.subject END) AS sum1_unknown,
  COALESCE(SUM(CASE WHEN (j.population = 1 AND j.criterion = 1) IS NULL THEN j.n1 END), 0) AS sum1_maybe,
  COUNT(CASE WHEN (j.population = 1 AND j.criterion = 1) IS NULL AND j.n1 IS NULL THEN j.subject END) AS sum1_maybe_unknown,
  COALESCE(SUM(CASE WHEN j.population = 1 AND j.criterion = 1 THEN j.n2 END), 0) AS sum2_known,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 1 AND j.n2 IS NULL THEN j.subject END) AS sum2_unknown,
  COALESCE(SUM(CASE WHEN (j.population = 1 AND j.criterion = 1) IS NULL THEN j.n2 END), 0) AS sum2_maybe,
  COUNT(CASE WHEN (j.population = 1 AND j.criterion = 1) IS NULL AND j.n2 IS NULL THEN j.subject END) AS sum2_maybe_unknown
FROM cycles AS c
LEFT JOIN judged AS j ON j.cycle = c.cycle
WHERE c.plan = 'siem-reap-angkor'
GROUP BY c.cycle
ORDER BY c.cycle
