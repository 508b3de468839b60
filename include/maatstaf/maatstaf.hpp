// maatstaf: judges people's situations by rules, exactly, and says why. This header includes all that judging takes. The
// shipped rules of the social domain have their own: <maatstaf/sociaal/sociaal.hpp>; and so has what deals in text, so that
// nobody pays for strings unasked: read_case.hpp, explain.hpp and packs.hpp, of maatstaf::pack.
//
// A tour, from left to right:
//
//   values/    what can be known about one thing. A truth, a count, money, a date, a choice; known exactly, as a range,
//              or not at all. `bounds<money> income = at_least(euro(2000));`
//   algebra/   what can be said. `netto_inkomen <= inkomensgrens && !student` writes nodes; every operator means one
//              line in meaning.hpp, and that line serves every way of running it.
//   engine/    how it is run. One interpreter, one trace; reasons, margins and questions read from it; the proof that
//              nothing overflows. It knows nothing of law.
//   law/       what it is about. Facts, dated values, definitions, rules, settings, sources, packs. It knows nothing of
//              running.
//   plan.hpp       some rules made ready (link.hpp): names become numbers, the date folds away what it settles.
//   custom.hpp     what a pack needs of the host (law/needed.hpp), the host computes: functions by name.
//   situation.hpp  what is known about one case.
//   evaluate.hpp   a `judge` gives a `verdict` with its reasons.
//   compiled.hpp   one rule that the compiler unrolls.
//
// Nothing here throws, allocates while it judges, reads a clock or a locale, or keeps state of its own.
#pragma once

#include <maatstaf/algebra/amounts.hpp>
#include <maatstaf/algebra/calendar.hpp>
#include <maatstaf/algebra/quantifier.hpp>
#include <maatstaf/compiled.hpp>
#include <maatstaf/custom.hpp>
#include <maatstaf/evaluate.hpp>
#include <maatstaf/law/needed.hpp>
#include <maatstaf/version.hpp>
