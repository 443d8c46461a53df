// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a study at somebody's computer, with what the store knows of its versions.
#pragma once

#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "core/study/check_study.h"
#include "core/study/merge.h"
#include "core/study/package_study.h"
#include "core/study/stamping.h"
#include "tests/support/study/random_changes.h"

#include <QTest>

#include <algorithm>

namespace rozet::test {

struct Replica
{
    study::Study study;
    study::Versions versions;
    qint64 nowMs = 1'790'000'000'000;

    bool apply(const study::Change& change)
    {
        const study::Study before = study;
        if (!study::applyChange(study, change)) {
            return false;
        }
        study::stamp(versions, before, {&change, 1}, nowMs);
        nowMs += 1000;
        return true;
    }

    [[nodiscard]] study::MergePlan plan(const Replica& package, const study::CoderId& coder) const
    {
        return study::planMerge({study, versions}, {package.study, package.versions}, coder);
    }

    /// The plan that was carried out.
    study::MergePlan collect(const Replica& package, const study::CoderId& coder)
    {
        study::MergePlan plan = this->plan(package, coder);
        if (!apply(plan.change)) {
            qFatal("the plan is refused");
        }
        return plan;
    }

    [[nodiscard]] Replica packageOf(const study::CoderId& coder) const
    {
        return {study::packageStudy(study, coder), study::packageVersions(study, versions, coder),
                nowMs};
    }
};

/// Whether a coder makes such changes in an opened package. New codings, and those that move, are
/// tested apart.
inline bool isCodersWork(const study::Study& study, const study::Change& change)
{
    using namespace study;
    if (const auto* all = std::get_if<Composite>(&change.what)) {
        return !all->changes.empty() && std::ranges::all_of(all->changes, [&](const Change& one) {
            return isCodersWork(study, one);
        });
    }
    if (const auto* header = std::get_if<Replace<CodingHeader>>(&change.what)) {
        const Coding* coding = study.codings.find(header->value.id);
        return coding != nullptr && coding->header.recording == header->value.recording &&
               coding->header.round == header->value.round &&
               coding->header.coder == header->value.coder;
    }
    const auto is = [&]<class T>(const T*) { return std::holds_alternative<T>(change.what); };
    return is(static_cast<const AddTo<Fragment>*>(nullptr)) ||
           is(static_cast<const ReplaceIn<Fragment>*>(nullptr)) ||
           is(static_cast<const RemoveFrom<Fragment>*>(nullptr)) ||
           is(static_cast<const AddTo<Trace>*>(nullptr)) ||
           is(static_cast<const ReplaceIn<Trace>*>(nullptr)) ||
           is(static_cast<const RemoveFrom<Trace>*>(nullptr)) ||
           is(static_cast<const SetRecordingCode*>(nullptr)) ||
           is(static_cast<const SetRecordingPosition*>(nullptr)) ||
           is(static_cast<const SetSummary*>(nullptr)) ||
           is(static_cast<const SetActiveTime*>(nullptr));
}

inline void work(Replica& replica, RandomChanges& changes, int count)
{
    for (int done = 0, tried = 0; done < count && tried < 200 * count; ++tried) {
        const study::Change change = changes.next(replica.study);
        if (isCodersWork(replica.study, change) && replica.apply(change)) {
            ++done;
        }
    }
}

/// The coder with most codings, of a study that has some; the consensus does not count.
inline study::CoderId busiestCoder(const study::Study& study)
{
    study::CoderId busiest;
    qsizetype most = 0;
    for (const study::Coder& coder : study.coders) {
        const auto codings = std::ranges::count_if(
            study.codings, [&](const study::Coding& c) { return c.header.coder == coder.id; });
        if (codings > most && coder.role != study::CoderRole::Consensus) {
            most = codings;
            busiest = coder.id;
        }
    }
    return busiest;
}

} // namespace rozet::test
