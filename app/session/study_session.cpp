// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/study_session.h"

#include "app/session/edit_command.h"
#include "app/session/store_queue.h"
#include "core/study/apply_change.h"
#include "core/study/change_scope.h"

#include <QFile>

namespace rozet::session {

StudySession::StudySession(store::OpenedStudy opened, std::shared_ptr<const Clock> clock,
                           QObject* parent)
    : StudySession(std::move(opened.study), makeStoreSink(std::move(opened.store)),
                   std::move(clock), parent)
{
}

StudySession::StudySession(study::Study study, std::unique_ptr<ChangeSink> sink,
                           std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent)
    , m_study(std::move(study))
    , m_clock(std::move(clock))
    , m_queue(std::make_unique<StoreQueue>(std::move(sink), m_clock))
{
    hide(nullptr);
    connect(m_queue.get(), &StoreQueue::saved, this, &StudySession::saved);
    connect(m_queue.get(), &StoreQueue::failed, this, &StudySession::saveFailed);
}

StudySession::~StudySession() = default;

QString StudySession::path() const
{
    return m_queue->path();
}

void StudySession::setCoder(const study::CoderId& coder)
{
    if (coder == m_coder || (!coder.isNull() && m_study.coders.find(coder) == nullptr)) {
        return;
    }
    m_coder = coder;
    hide(nullptr);
    if (!m_hidden.empty()) {
        m_history.clear();
    }
    Q_EMIT coderChanged();
}

study::Viewer StudySession::viewer() const
{
    return {m_coder.isNull() ? std::nullopt : std::optional(m_coder)};
}

void StudySession::hide(const study::Change* applied)
{
    std::set<study::CodingId> hidden = applied == nullptr || study::isAboutWhoCodes(*applied)
                                           ? study::hiddenCodings(m_study, viewer())
                                           : m_hidden;
    if (hidden.empty()) {
        m_visible.reset();
    } else if (applied == nullptr || !m_visible || hidden != m_hidden ||
               !study::applyChange(*m_visible, *applied)) {
        m_visible = study::without(m_study, hidden);
    }
    m_hidden = std::move(hidden);
}

QString StudySession::actor() const
{
    const study::Coder* coder = m_study.coders.find(m_coder);
    return coder == nullptr ? QStringLiteral("system") : coder->name;
}

bool StudySession::edit(const study::Change& change, const QString& label, const QString& mergeKey,
                        Merging merging)
{
    std::optional<study::Change> inverse = applyNow(change, label);
    if (!inverse) {
        return false;
    }
    m_history.push(new EditCommand(*this, change, std::move(*inverse), label, mergeKey, merging));
    return true;
}

bool StudySession::record(const study::Change& change, const QString& label)
{
    return applyNow(change, label).has_value();
}

std::optional<study::Change> StudySession::applyNow(const study::Change& change,
                                                    const QString& label)
{
    Result<study::Change> inverse = study::applyChange(m_study, change);
    if (!inverse) {
        Q_EMIT editRefused(inverse.error());
        return std::nullopt;
    }
    m_queue->push(change, {actor(), label});
    if (!m_coder.isNull() && m_study.coders.find(m_coder) == nullptr) {
        m_coder = study::CoderId();
        Q_EMIT coderChanged();
    }
    hide(&change);
    Q_EMIT studyChanged(change);
    return std::move(*inverse);
}

QDateTime StudySession::savedAt() const
{
    return m_queue->savedAt();
}

bool StudySession::hasUnsaved() const
{
    return m_queue->hasUnsaved();
}

int StudySession::unsavedCount() const
{
    return m_queue->unsavedCount();
}

bool StudySession::flush()
{
    return m_queue->flush();
}

void StudySession::retrySaving()
{
    m_queue->retry();
}

Done StudySession::saveCopy(const QString& path)
{
    if (m_queue->flush()) {
        return m_queue->saveCopy(path);
    }
    // The file lags behind what is in memory, so the copy is made from memory. It is complete
    // before it takes the place of anything.
    const QString temporary = path + QStringLiteral(".part");
    QFile::remove(temporary);
    NoProgress progress;
    auto made = store::StudyStore::create(temporary, m_study, *m_clock, progress);
    if (!made) {
        return failure(made.error());
    }
    made->reset();
    if ((QFile::exists(path) && !QFile::remove(path)) || !QFile::rename(temporary, path)) {
        QFile::remove(temporary);
        return failure(ErrorCode::FileNotWritable, path);
    }
    return {};
}

} // namespace rozet::session
