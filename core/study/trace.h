// SPDX-License-Identifier: GPL-3.0-or-later
// A continuous position on the Leary rose, recorded while a recording plays, for one person.
#pragma once

#include "codebook/leary.h"
#include "core/base/time.h"
#include "core/study/ids.h"
#include "core/study/people.h"

#include <vector>

namespace rozet::study {

struct TraceSample
{
    MediaTime time;
    codebook::LearyPoint point;

    friend bool operator==(const TraceSample&, const TraceSample&) = default;
};

struct Trace
{
    TraceId id;
    Party party = Party::Mentor;
    std::vector<TraceSample> samples; ///< by rising time, none twice

    friend bool operator==(const Trace&, const Trace&) = default;
};

} // namespace rozet::study
