// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coders_option.h"

#include "app/cli/tables.h"
#include "core/workflow/find_entity.h"

#include <algorithm>

namespace rozet::cli {

Result<std::vector<study::CoderId>> namedCoders(const study::Study& study, const std::string& text)
{
    std::vector<study::CoderId> coders;
    for (const QString& part : q(text).split(u',', Qt::SkipEmptyParts)) {
        const auto coder = workflow::findCoder(study, part.trimmed());
        if (!coder) {
            return failure(coder.error());
        }
        if (std::ranges::find(coders, coder->id) != coders.end()) {
            return failure(ErrorCode::CommandLine, QStringLiteral("--coders"), QString(), q(text),
                           QStringLiteral("A,B"));
        }
        coders.push_back(coder->id);
    }
    return coders;
}

} // namespace rozet::cli
