// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coders.h"

#include <algorithm>

namespace rozet::workflow {

QString coderRoleName(study::CoderRole role)
{
    switch (role) {
    case study::CoderRole::Coder:
        return QStringLiteral("coder");
    case study::CoderRole::Consensus:
        return QStringLiteral("consensus");
    case study::CoderRole::Supervisor:
        return QStringLiteral("supervisor");
    }
    return {};
}

std::optional<study::CoderRole> readCoderRole(const QString& name)
{
    for (const auto role :
         {study::CoderRole::Coder, study::CoderRole::Consensus, study::CoderRole::Supervisor}) {
        if (coderRoleName(role) == name) {
            return role;
        }
    }
    return std::nullopt;
}

std::vector<study::Coder> codersByName(const study::Study& study)
{
    std::vector<study::Coder> coders(study.coders.begin(), study.coders.end());
    const auto isConsensus = [](const study::Coder& coder) {
        return coder.role == study::CoderRole::Consensus;
    };
    std::ranges::sort(coders, [&](const study::Coder& a, const study::Coder& b) {
        if (isConsensus(a) != isConsensus(b)) {
            return isConsensus(b);
        }
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return coders;
}

} // namespace rozet::workflow
