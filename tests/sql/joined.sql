-- oslo/20.1: report by 30 April the yearly updates of their national work plans, and adjusted milestones
-- percentage, among affected States Parties: survey, clearance, risk education
WITH told AS (
  SELECT cycle, subject, item, yes, amount,
    CASE WHEN missing IN ('silent', 'not-submitted') THEN 0 ELSE yes END AS reported
  FROM facts
  WHERE item IN (
    'open-clearance',
    'completed-in-period-clearance',
    'clearance-plan-updated',
    'clearance-milestones',
    'reported-by-april'
  )
),
unit AS (
  SELECT m.cycle, m.subject, MAX(m.member) AS member,
    MAX(CASE WHEN t.item = 'open-clearance' THEN t.yes END) AS a1, -- from records: has mined or contaminated areas still to be dealt with
    MAX(CASE WHEN t.item = 'completed-in-period-clearance' THEN t.yes END) AS a2, -- from records: reported clearance complete in the period of the plan
    MAX(CASE WHEN t.item = 'clearance-plan-updated' THEN t.reported END) AS a3, -- as reported: reports the yearly update of its national work plan
    MAX(CASE WHEN t.item = 'clearance-milestones' THEN t.reported END) AS a4, -- as reported: reports adjusted milestones of its work plan
    MAX(CASE WHEN t.item = 'reported-by-april' THEN t.yes END) AS a5 -- from records: filed the report due in the year by 30 April
  FROM members AS m
  LEFT JOIN told AS t ON t.cycle = m.cycle AND t.subject = m.subject
  WHERE m.universe = 'states-parties'
  GROUP BY m.cycle, m.subject
),
judged AS (
  SELECT cycle, subject,
    CAST(member = 1 AND (a1 = 1 OR a2 = 1) AS INTEGER) AS population,
    CAST(a3 = 1 AND a4 = 1 AND a5 = 1 AS INTEGER) AS criterion,
    CAST(a3 = 1 AS INTEGER) AS part1, -- annual update of the work plan
    CAST(a4 = 1 AS INTEGER) AS part2 -- adjusted milestones
  FROM unit
)
SELECT c.cycle,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 1 THEN j.subject END) AS in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.criterion = 0 THEN j.subject END) AS in_no,
  COUNT(CASE WHEN j.population = 1 AND j.criterion IS NULL THEN j.subject END) AS in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 1 THEN j.subject END) AS maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion = 0 THEN j.subject END) AS maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.criterion IS NULL THEN j.subject END) AS maybe_unknown,
  COUNT(CASE WHEN j.population = 1 AND j.part1 = 1 THEN j.subject END) AS part1_in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.part1 = 0 THEN j.subject END) AS part1_in_no,
  COUNT(CASE WHEN j.population = 1 AND j.part1 IS NULL THEN j.subject END) AS part1_in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.part1 = 1 THEN j.subject END) AS part1_maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.part1 = 0 THEN j.subject END) AS part1_maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.part1 IS NULL THEN j.subject END) AS part1_maybe_unknown,
  COUNT(CASE WHEN j.population = 1 AND j.part2 = 1 THEN j.subject END) AS part2_in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.part2 = 0 THEN j.subject END) AS part2_in_no,
  COUNT(CASE WHEN j.population = 1 AND j.part2 IS NULL THEN j.subject END) AS part2_in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.part2 = 1 THEN j.subject END) AS part2_maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.part2 = 0 THEN j.subject END) AS part2_maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.part2 IS NULL THEN j.subject END) AS part2_maybe_unknown
FROM cycles AS c
LEFT JOIN judged AS j ON j.cycle = c.cycle
WHERE c.plan = 'oslo'
GROUP BY c.cycle
ORDER BY c.cycle
