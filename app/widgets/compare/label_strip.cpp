// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/label_strip.h"

#include "app/widgets/compare/compare_feed.h"
#include "core/base/number_text.h"

#include <QGridLayout>
#include <QLabel>

namespace rozet::widgets {

LabelStrip::LabelStrip(const CompareState& state, QWidget* parent)
    : QWidget(parent), m_state(state), m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("What each coder gave"));
    m_grid->setContentsMargins(10, 4, 10, 4);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);
}

void LabelStrip::setParts(std::size_t count)
{
    while (m_parts.size() > count) {
        delete m_parts.back().name;
        delete m_parts.back().codes;
        m_parts.pop_back();
    }
    while (m_parts.size() < count) {
        Part part;
        part.name = new QLabel(this);
        part.name->setProperty("muted", true);
        part.name->setTextFormat(Qt::PlainText);
        part.codes = new QLabel(this);
        part.codes->setTextFormat(Qt::PlainText);
        part.codes->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        const int line = static_cast<int>(m_parts.size());
        m_grid->addWidget(part.name, line, 0);
        m_grid->addWidget(part.codes, line, 1);
        m_parts.push_back(part);
    }
}

void LabelStrip::showDifference(const workflow::Difference* difference,
                                const workflow::RecordingDifferences* recording)
{
    const auto& coders = m_state.choices().coders;
    setParts(coders.size());
    for (std::size_t coder = 0; coder < coders.size(); ++coder) {
        Part& part = m_parts[coder];
        part.name->setText(m_state.coderName(coders[coder]));
        part.span.reset();
        part.text.clear();
        const codebook::Codebook* book = m_state.book();
        if (difference == nullptr || recording == nullptr || book == nullptr) {
            part.text = QString();
        } else if (!recording->codings[coder]) {
            part.text = tr("did not code this recording");
        } else if (coder < difference->fragments.size() && difference->fragments[coder]) {
            const study::Fragment& fragment = *difference->fragments[coder];
            part.span = fragment.span;
            part.text =
                QStringLiteral("%1   %2 – %3")
                    .arg(codesText(*book, fragment.codes, m_state.bench().language),
                         shortClockText(fragment.span.start), shortClockText(fragment.span.end));
            if (!fragment.description.isEmpty()) {
                part.text += QStringLiteral("   “%1”").arg(fragment.description);
            }
        } else if (difference->kind == workflow::DifferenceKind::Fragment) {
            part.text = tr("nothing here");
        }
        showPart(part);
    }
}

void LabelStrip::setPosition(MediaTime position)
{
    m_position = position;
    for (Part& part : m_parts) {
        showPart(part);
    }
}

void LabelStrip::showPart(Part& part) const
{
    const bool now = part.span && part.span->contains(m_position);
    const QString shown = (part.text.isEmpty() ? QString()
                           : now               ? QStringLiteral("● ")
                                               : QStringLiteral("○ ")) +
                          part.text;
    if (part.codes->text() != shown) {
        part.codes->setText(shown);
        part.codes->setToolTip(part.text);
        part.codes->setAccessibleName(part.name->text() + QStringLiteral(": ") + part.text);
    }
}

QStringList LabelStrip::texts() const
{
    QStringList all;
    for (const Part& part : m_parts) {
        all << part.text;
    }
    return all;
}

} // namespace rozet::widgets
