// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/localized_field.h"

#include "app/widgets/codebook/undo_keys.h"
#include "app/widgets/common/text_field.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace rozet::widgets {

QString languageName(const QString& code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::C || code.isEmpty()) {
        return code;
    }
    QString name = locale.nativeLanguageName().section(u' ', -1);
    // Qt says "American English" for plain English; what counts here is the language.
    name = name.isEmpty() ? code : name;
    return name.left(1).toUpper() + name.mid(1);
}

LocalizedField::LocalizedField(const QString& name, int lines, UndoKeys& undo, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_lines(lines)
    , m_undo(undo)
    , m_grid(new QGridLayout(this))
    , m_heading(new QLabel(name, this))
    , m_findings(new FindingLabel(this))
{
    m_heading->setProperty("heading", true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->addWidget(m_heading, 0, 0, 1, 2);
    m_grid->addWidget(m_findings, 2, 0, 1, 2);
}

void LocalizedField::setName(const QString& name)
{
    m_name = name;
    m_heading->setText(name);
}

QWidget* LocalizedField::makeField(const QString& language)
{
    const QString name = QStringLiteral("%1 (%2)").arg(m_name, languageName(language));
    QWidget* made = nullptr;
    if (m_lines == 1) {
        auto* line = new QLineEdit(this);
        line->setAccessibleName(name);
        connect(line, &QLineEdit::textEdited, this,
                [this, language](const QString& text) { Q_EMIT edited(language, text); });
        made = line;
    } else {
        auto* text = new TextField(name, QString(), m_lines, this);
        connect(text, &TextField::edited, this,
                [this, language](const QString& now) { Q_EMIT edited(language, now); });
        connect(text, &QPlainTextEdit::textChanged, this, &LocalizedField::fitHeight);
        made = text;
    }
    made->setToolTip(languageName(language));
    m_undo.giveUp(made);
    return made;
}

void LocalizedField::fitHeight()
{
    constexpr int kMostLines = 14;
    constexpr int kBorders = 16;
    if (m_lines == 1) {
        return;
    }
    int height = 0;
    for (const QWidget* field : m_fields) {
        const auto* text = static_cast<const TextField*>(field);
        const QFontMetrics letters(text->font());
        const int sides = 2 * static_cast<int>(text->document()->documentMargin()) + 2;
        const QRect room(0, 0, std::max(60, text->viewport()->width() - sides), 100'000);
        const int wanted =
            letters.boundingRect(room, Qt::TextWordWrap, text->toPlainText() + u' ').height();
        height = std::max(height, std::clamp(wanted, m_lines * letters.lineSpacing(),
                                             kMostLines * letters.lineSpacing()));
    }
    for (QWidget* field : m_fields) {
        field->setFixedHeight(height + kBorders);
    }
}

void LocalizedField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The fields get their own new width after this.
    QMetaObject::invokeMethod(this, &LocalizedField::fitHeight, Qt::QueuedConnection);
}

void LocalizedField::setLanguages(const QStringList& languages)
{
    if (languages == m_languages) {
        return;
    }
    m_languages = languages;
    for (QWidget* field : m_fields) {
        field->deleteLater();
        m_grid->removeWidget(field);
    }
    m_fields.clear();
    int column = 0;
    for (const QString& language : languages) {
        QWidget* field = makeField(language);
        m_fields.push_back(field);
        m_grid->addWidget(field, 1, column);
        m_grid->setColumnStretch(column++, 1);
    }
    m_grid->setColumnStretch(1, languages.size() > 1 ? 1 : 0);
    fitHeight();
}

void LocalizedField::show(const codebook::LocalizedText& text)
{
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        const QString now = text.exactly(m_languages[i]);
        QWidget* field = m_fields[static_cast<std::size_t>(i)];
        if (auto* line = qobject_cast<QLineEdit*>(field)) {
            if (line->text() != now) {
                line->setText(now);
            }
        } else {
            static_cast<TextField*>(field)->showText(now);
        }
    }
}

QWidget* LocalizedField::field(const QString& language) const
{
    const qsizetype index = m_languages.indexOf(language);
    return index < 0 ? nullptr : m_fields[static_cast<std::size_t>(index)];
}

void LocalizedField::focusField()
{
    if (!m_fields.empty()) {
        m_fields.front()->setFocus();
        if (auto* line = qobject_cast<QLineEdit*>(m_fields.front())) {
            line->selectAll();
        }
    }
}

} // namespace rozet::widgets
