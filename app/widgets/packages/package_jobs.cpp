// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/packages/package_jobs.h"

#include "app/session/study_session.h"
#include "core/study/apply_change.h"
#include "core/study/stamping.h"

#include <QDir>

namespace rozet::widgets {

namespace {

/// Work that is one of several of equal length.
class PartProgress final : public Progress
{
public:
    PartProgress(Progress& whole, std::size_t part, std::size_t parts)
        : m_whole(whole), m_part(part), m_parts(parts)
    {
    }

    void report(std::int64_t done, std::int64_t total) override
    {
        constexpr std::int64_t kScale = 1000;
        const auto part = static_cast<std::int64_t>(m_part);
        const auto inside = total > 0 ? kScale * std::min(done, total) / total : 0;
        m_whole.report(kScale * part + inside, kScale * static_cast<std::int64_t>(m_parts));
    }

    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress& m_whole;
    std::size_t m_part;
    std::size_t m_parts;
};

struct WholeStudy
{
    study::Study study;
    study::Versions versions;
    std::set<study::RecordingId> removed;
};

Result<WholeStudy> readSnapshot(const StudySnapshot& snapshot, const Clock& clock,
                                Progress& progress)
{
    auto opened =
        store::StudyStore::open(snapshot.path(), store::OpenMode::ReadOnly, clock, progress);
    if (!opened) {
        return failure(opened.error());
    }
    auto versions = opened->store->versions();
    if (!versions) {
        return failure(versions.error());
    }
    auto removed = opened->store->removedRecordings();
    if (!removed) {
        return failure(removed.error());
    }
    return WholeStudy{std::move(opened->study), std::move(*versions), std::move(*removed)};
}

} // namespace

Result<std::shared_ptr<const StudySnapshot>> StudySnapshot::take(session::StudySession& session)
{
    std::shared_ptr<StudySnapshot> snapshot(new StudySnapshot);
    snapshot->m_original = session.path();
    if (!snapshot->m_folder.isValid()) {
        return failure(ErrorCode::FileNotWritable, snapshot->m_folder.path());
    }
    if (!session.flush()) {
        return failure(ErrorCode::StudyWriteFailed, session.path());
    }
    if (Done copied = session.saveCopy(snapshot->path()); !copied) {
        return failure(copied.error());
    }
    return std::shared_ptr<const StudySnapshot>(std::move(snapshot));
}

QString StudySnapshot::path() const
{
    return m_folder.filePath(QStringLiteral("study.rozet"));
}

Result<CollectedFiles> planAll(const StudySnapshot& snapshot, const QStringList& files,
                               const QString& passphrase, const Clock& clock, Progress& progress)
{
    Result<WholeStudy> whole = readSnapshot(snapshot, clock, progress);
    if (!whole) {
        return failure(whole.error());
    }
    CollectedFiles all;
    study::Composite steps;
    std::size_t part = 0;
    for (const QString& path : files) {
        if (progress.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        PartProgress partly(progress, part++, static_cast<std::size_t>(files.size()));
        auto plan = workflow::planCollect(whole->study, whole->versions, whole->removed, path,
                                          passphrase, clock, partly);
        if (plan && !plan->plan.changesNothing()) {
            const study::Change& change = plan->plan.change;
            study::stamp(whole->versions, whole->study, {&change, 1}, 0);
            if (auto applied = study::applyChange(whole->study, change); !applied) {
                return failure(applied.error());
            }
            steps.changes.push_back(change);
        }
        all.files.push_back({path, std::move(plan)});
    }
    all.change = std::move(steps);
    return all;
}

Result<std::vector<workflow::MadePackage>> makeAll(const StudySnapshot& snapshot,
                                                   const std::vector<study::CoderId>& coders,
                                                   const QString& folder, const QString& passphrase,
                                                   bool withMedia, const Clock& clock,
                                                   Progress& progress)
{
    const Result<WholeStudy> whole = readSnapshot(snapshot, clock, progress);
    if (!whole) {
        return failure(whole.error());
    }
    std::vector<workflow::MadePackage> made;
    for (const study::CoderId& coder : coders) {
        PartProgress partly(progress, made.size(), coders.size());
        const QString output =
            QDir(folder).filePath(workflow::packageFileName(whole->study, coder));
        auto one = workflow::createPackage(whole->study, whole->versions, snapshot.original(),
                                           {coder, output, passphrase, withMedia}, clock, partly);
        if (!one) {
            return failure(one.error());
        }
        made.push_back(std::move(*one));
    }
    return made;
}

} // namespace rozet::widgets
