-- siem-reap-angkor/24.2: submitted a voluntary declaration of completion
-- percentage, among those that siem-reap-angkor/24.1 counts
WITH told AS (
  SELECT cycle, subject, item, yes, amount,
    CASE WHEN missing IN ('silent', 'not-submitted') THEN 0 ELSE yes END AS reported
  FROM facts
  WHERE item IN (
    'open-clearance',
    'completed-in-period-clearance',
    'completed-clearance',
    'completion-declaration'
  )
),
unit AS (
  SELECT m.cycle, m.subject, MAX(m.member) AS member,
    MAX(CASE WHEN t.item = 'open-clearance' THEN t.yes END) AS a1, -- from records: has mined or contaminated areas still to be dealt with
    MAX(CASE WHEN t.item = 'completed-in-period-clearance' THEN t.yes END) AS a2, -- from records: reported clearance complete in the period of the plan
    MAX(CASE WHEN t.item = 'completed-clearance' THEN t.yes END) AS a3, -- from records: reported clearance complete
    MAX(CASE WHEN t.item = 'completion-declaration' THEN t.yes END) AS a4 -- from records: submitted a voluntary declaration of completion
  FROM members AS m
  LEFT JOIN told AS t ON t.cycle = m.cycle AND t.subject = m.subject
  WHERE m.universe = 'states-parties'
  GROUP BY m.cycle, m.subject
),
judged AS (
  SELECT cycle, subject,
    CAST(member = 1 AND (a1 = 1 OR a2 = 1) AND a3 = 1 AS INTEGER) AS population,
    CAST(a4 = 1 AS INTEGER) AS criterion
  FROM unit
)
SELECT c.cycle,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 1 THEN j.subject END) AS in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 0 THEN j.subject END) AS in_no,
  COUNT(CASE WHEN j.population = 1 AND j.criterion IS NULL THEN j.subject END) AS in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 1 THEN j.subject END) AS maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 0 THEN j.subject END) AS maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion IS NULL THEN j.subject END) AS maybe_unknown
FROM cycles AS c
LEFT JOIN judged AS j ON j.cycle = c.cycle
WHERE c.plan = 'siem-reap-angkor'
GROUP BY c.cycle
ORDER BY c.cycle
