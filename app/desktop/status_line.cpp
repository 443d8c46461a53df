// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/status_line.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace rozet::desktop {

namespace {

constexpr int kForgetAfterMs = 12000;

} // namespace

StatusLine::StatusLine(session::JobRunner& jobs, QWidget* parent)
    : QStatusBar(parent)
    , m_jobs(jobs)
    , m_sentence(new QLabel(this))
    , m_job(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_saved(new QLabel(this))
{
    setSizeGripEnabled(false);
    setAccessibleName(tr("Messages"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setFixedWidth(140);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_saved->setContentsMargins(0, 0, 10, 0);
    addWidget(m_sentence, 1);
    addPermanentWidget(m_job);
    addPermanentWidget(m_bar);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_saved);
    for (QWidget* part : {static_cast<QWidget*>(m_job), static_cast<QWidget*>(m_bar),
                          static_cast<QWidget*>(m_cancel)}) {
        part->hide();
    }
    m_forget.setSingleShot(true);
    connect(&m_forget, &QTimer::timeout, this, [this] { say(QString(), false); });
    connect(m_cancel, &QToolButton::clicked, &m_jobs, &session::JobRunner::cancel);
    connect(&m_jobs, &session::JobRunner::started, this, [this] { showJob(0, 0); });
    connect(&m_jobs, &session::JobRunner::progressed, this, &StatusLine::showJob);
    connect(&m_jobs, &session::JobRunner::finished, this, [this] {
        m_job->hide();
        m_bar->hide();
        m_cancel->hide();
    });
}

void StatusLine::say(const QString& sentence, bool problem)
{
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
    m_sentence->setProperty("error", problem);
    m_sentence->style()->unpolish(m_sentence);
    m_sentence->style()->polish(m_sentence);
    m_sentence->setAccessibleName(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        m_forget.start(problem ? 2 * kForgetAfterMs : kForgetAfterMs);
    }
}

QString StatusLine::sentence() const
{
    return m_sentence->text();
}

void StatusLine::setSaved(const QString& text)
{
    m_saved->setText(text);
    m_saved->setAccessibleName(text);
}

void StatusLine::showJob(qint64 done, qint64 total)
{
    QString text = m_jobs.title();
    if (const auto left = m_jobs.millisecondsLeft(); left && *left >= 2000) {
        text += QStringLiteral(" · ") +
                tr("%n second(s) left", nullptr, static_cast<int>(*left / 1000));
    }
    m_job->setText(text);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(1000 * done / total));
    }
    m_job->show();
    m_bar->show();
    m_cancel->show();
}

} // namespace rozet::desktop
