// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"

#include "app/desktop/sample_study.h"
#include "codebook/shipped_codebooks.h"
#include "core/workflow/create_study.h"
#include "core/workflow/open_study.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace rozet::desktop {

namespace {

/// What came out of opening, on its way from one thread to another.
struct Opened
{
    Result<workflow::StudyFile> file = failure(ErrorCode::Internal);
};

} // namespace

Desk::Desk(session::Settings& settings, std::shared_ptr<const Clock> clock, PlayerMaker makePlayer)
    : m_settings(settings)
    , m_clock(std::move(clock))
    , m_makePlayer(std::move(makePlayer))
    , m_keys(settings)
{
}

Desk::~Desk() = default;

void Desk::openStudy(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_session != nullptr && QFileInfo(m_session->path()) == QFileInfo(absolute)) {
        Q_EMIT opened({});
        return;
    }
    Q_EMIT opening(absolute);
    m_jobs.start(tr("Opening %1").arg(QFileInfo(absolute).fileName()),
                 [this, absolute, clock = m_clock](Progress& progress) -> std::function<void()> {
                     auto result = std::make_shared<Opened>();
                     result->file = workflow::openStudy(absolute, store::OpenMode::ReadWrite,
                                                        *clock, progress);
                     return [this, result] {
                         if (!result->file) {
                             Q_EMIT openFailed(result->file.error());
                             return;
                         }
                         if (!closeStudy()) {
                             return;
                         }
                         store::OpenedStudy opened;
                         opened.study = std::move(result->file->study);
                         opened.store = std::move(result->file->store);
                         adopt(std::make_unique<session::StudySession>(std::move(opened), m_clock));
                         Q_EMIT this->opened(result->file->warnings);
                     };
                 });
}

void Desk::createStudy(const QString& path, const QString& title)
{
    const auto book = codebook::shippedCodebook(codebook::shippedCodebookNames().front());
    if (!book) {
        Q_EMIT openFailed(book.error());
        return;
    }
    NoProgress progress;
    workflow::NewStudy wanted{path, title,
                              QLocale().language() == QLocale::Dutch ? QStringLiteral("nl")
                                                                     : QStringLiteral("en"),
                              *book};
    if (m_settings.text("language") == QLatin1String("nl")) {
        wanted.language = QStringLiteral("nl");
    }
    auto made = workflow::createStudy(wanted, *m_clock, progress);
    if (!made) {
        Q_EMIT openFailed(made.error());
        return;
    }
    if (!closeStudy()) {
        return;
    }
    store::OpenedStudy opened;
    opened.study = std::move(made->study);
    opened.store = std::move(made->store);
    adopt(std::make_unique<session::StudySession>(std::move(opened), m_clock));
    Q_EMIT this->opened({});
}

bool Desk::hasSample()
{
    return !shippedSample().isEmpty();
}

void Desk::openSample()
{
    const Result<QString> copy = workingCopyOfSample();
    if (!copy) {
        Q_EMIT openFailed(copy.error());
        return;
    }
    openStudy(*copy);
}

bool Desk::closeStudy()
{
    if (m_session == nullptr) {
        return true;
    }
    Q_EMIT closing();
    if (!m_session->flush()) {
        return false;
    }
    closeStudyAnyway();
    return true;
}

void Desk::closeStudyAnyway()
{
    if (m_session == nullptr) {
        return;
    }
    remember();
    Q_EMIT closed();
    m_session.reset();
}

void Desk::adopt(std::unique_ptr<session::StudySession> session)
{
    m_session = std::move(session);
    const study::Study& study = m_session->study();
    const auto known = study::CoderId::fromText(m_settings.coderOf(study.info.id.toText()));
    if (study.coders.find(known) != nullptr) {
        m_session->setCoder(known);
    }
    const codebook::CodebookRevision* revision = study.currentCodebook();
    m_keys.setCodebook(revision == nullptr ? nullptr : &revision->codebook);
    remember();
}

void Desk::remember()
{
    const study::StudyInfo& info = m_session->study().info;
    m_settings.rememberStudy({m_session->path(), info.title});
    if (!m_session->coder().isNull()) {
        m_settings.rememberCoder(info.id.toText(), m_session->coder().toText());
    }
}

} // namespace rozet::desktop
