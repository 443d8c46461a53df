// SPDX-License-Identifier: GPL-3.0-or-later
// Where edits go to be kept. The real one is a study file; tests put one in its place that fails.
#pragma once

#include "core/store/study_store.h"

#include <memory>
#include <span>

namespace rozet::session {

/// Used by one thread at a time.
class ChangeSink
{
public:
    ChangeSink() = default;
    ChangeSink(const ChangeSink&) = delete;
    ChangeSink& operator=(const ChangeSink&) = delete;
    virtual ~ChangeSink() = default;

    /// All of the changes are kept when it returns, or none.
    [[nodiscard]] virtual Done append(std::span<const study::Change> changes,
                                      const store::ActionInfo& action) = 0;
    [[nodiscard]] virtual Done saveCopy(const QString& path) = 0;
    [[nodiscard]] virtual QString path() const = 0;
};

/// Keeps them in the study file.
[[nodiscard]] std::unique_ptr<ChangeSink> makeStoreSink(std::unique_ptr<store::StudyStore> store);

} // namespace rozet::session
