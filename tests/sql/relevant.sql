-- oslo/6.1: report mine action activities included in wider plans, where relevant
-- number, among all States Parties
WITH told AS (
  SELECT cycle, subject, item, yes, amount,
    CASE WHEN missing IN ('silent', 'not-submitted') THEN 0 ELSE yes END AS reported,
    CASE WHEN missing = 'not-applicable' THEN 1 ELSE 0 END AS inapplicable
  FROM facts
  WHERE item IN (
    'in-humanitarian-plans',
    'in-peacebuilding-plans',
    'in-development-plans',
    'in-human-rights-plans'
  )
),
unit AS (
  SELECT m.cycle, m.subject, MAX(m.member) AS member,
    MAX(CASE WHEN t.item = 'in-humanitarian-plans' THEN t.reported END) AS a1, -- as reported: puts mine action into humanitarian response plans
    COALESCE(MAX(CASE WHEN t.item = 'in-humanitarian-plans' THEN t.inapplicable END), 0) AS a2, -- told not to apply: puts mine action into humanitarian response plans
    MAX(CASE WHEN t.item = 'in-peacebuilding-plans' THEN t.reported END) AS a3, -- as reported: puts mine action into peacebuilding plans
    COALESCE(MAX(CASE WHEN t.item = 'in-peacebuilding-plans' THEN t.inapplicable END), 0) AS a4, -- told not to apply: puts mine action into peacebuilding plans
    MAX(CASE WHEN t.item = 'in-development-plans' THEN t.reported END) AS a5, -- as reported: puts mine action into development plans
    COALESCE(MAX(CASE WHEN t.item = 'in-development-plans' THEN t.inapplicable END), 0) AS a6, -- told not to apply: puts mine action into development plans
    MAX(CASE WHEN t.item = 'in-human-rights-plans' THEN t.reported END) AS a7, -- as reported: puts mine action into human rights plans
    COALESCE(MAX(CASE WHEN t.item = 'in-human-rights-plans' THEN t.inapplicable END), 0) AS a8 -- told not to apply: puts mine action into human rights plans
  FROM members AS m
  LEFT JOIN told AS t ON t.cycle = m.cycle AND t.subject = m.subject
  WHERE m.universe = 'states-parties'
  GROUP BY m.cycle, m.subject
),
judged AS (
  SELECT cycle, subject,
    CAST(member = 1 AS INTEGER) AS population,
    CAST((a1 = 1 AND NOT (a2 = 1)) OR (a3 = 1 AND NOT (a4 = 1)) OR (a5 = 1 AND NOT (a6 = 1)) OR (a7 = 1 AND NOT (a8 = 1)) AS INTEGER) AS criterion,
    CAST(a1 = 1 AS INTEGER) AS part1, -- humanitarian response plans
    CAST(a3 = 1 AS INTEGER) AS part2, -- peacebuilding plans
    CAST(a5 = 1 AS INTEGER) AS part3, -- development plans
    CAST(a7 = 1 AS INTEGER) AS part4 -- human rights plans
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
  COUNT(CASE WHEN j.population IS NULL AND j.part2 IS NULL THEN j.subject END) AS part2_maybe_unknown,
  COUNT(CASE WHEN j.population = 1 AND j.part3 = 1 THEN j.subject END) AS part3_in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.part3 = 0 THEN j.subject END) AS part3_in_no,
  COUNT(CASE WHEN j.population = 1 AND j.part3 IS NULL THEN j.subject END) AS part3_in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.part3 = 1 THEN j.subject END) AS part3_maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.part3 = 0 THEN j.subject END) AS part3_maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.part3 IS NULL THEN j.subject END) AS part3_maybe_unknown,
  COUNT(CASE WHEN j.population = 1 AND j.part4 = 1 THEN j.subject END) AS part4_in_yes,
  COUNT(CASE WHEN j.population = 1 AND j.part4 = 0 THEN j.subject END) AS part4_in_no,
  COUNT(CASE WHEN j.population = 1 AND j.part4 IS NULL THEN j.subject END) AS part4_in_unknown,
  COUNT(CASE WHEN j.population IS NULL AND j.part4 = 1 THEN j.subject END) AS part4_maybe_yes,
  COUNT(CASE WHEN j.population IS NULL AND j.part4 = 0 THEN j.subject END) AS part4_maybe_no,
  COUNT(CASE WHEN j.population IS NULL AND j.part4 IS NULL THEN j.subject END) AS part4_maybe_unknown
FROM cycles AS c
LEFT JOIN judged AS j ON j.cycle = c.cycle
WHERE c.plan = 'oslo'
GROUP BY c.cycle
ORDER BY c.cycle
