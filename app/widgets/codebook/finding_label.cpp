// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/finding_label.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace rozet::widgets {

FindingLabel::FindingLabel(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(5);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FindingLabel::showFindings(const std::vector<codebook::CodebookFinding>& findings,
                                const QString& language)
{
    setVisible(!findings.empty());
    QStringList sentences;
    bool error = false;
    for (const codebook::CodebookFinding& finding : findings) {
        sentences << codebook::findingText(finding, language);
        error = error || finding.severity == codebook::Severity::Error;
    }
    const Colours& now = coloursFor(palette());
    const QColor colour = error ? now.danger : now.warning;
    m_icon->setPixmap(iconPixmap(error ? QStringLiteral("warning") : QStringLiteral("info"),
                                 QSize(15, 15), colour, devicePixelRatioF()));
    QPalette ink = m_text->palette();
    ink.setColor(QPalette::WindowText, colour);
    m_text->setPalette(ink);
    m_text->setText(sentences.join(u'\n'));
    m_text->setAccessibleName(
        (error ? tr("Error: %1") : tr("Warning: %1")).arg(sentences.join(u' ')));
}

QString FindingLabel::text() const
{
    return m_text->text();
}

} // namespace rozet::widgets
