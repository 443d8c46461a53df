// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/book_page.h"

#include "app/widgets/codebook/code_page.h"
#include "app/widgets/codebook/undo_keys.h"

#include <QColorDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

using codebook::Codebook;
using codebook::LearyRose;
using codebook::LocalizedText;

constexpr std::array kAxes{&LearyRose::above, &LearyRose::below, &LearyRose::together,
                           &LearyRose::opposed};

} // namespace

BookPage::BookPage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
                   QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_undo(undo)
    , m_title(new LocalizedField(tr("Title"), 1, undo, this))
    , m_description(new LocalizedField(tr("What it is for"), 4, undo, this))
    , m_languages(new QLineEdit(this))
    , m_findings(new FindingLabel(this))
    , m_roseColumn(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_description);
    auto* label = new QLabel(tr("Languages"), this);
    label->setProperty("heading", true);
    label->setBuddy(m_languages);
    m_languages->setAccessibleName(label->text());
    m_languages->setPlaceholderText(QStringLiteral("nl, en"));
    m_languages->setToolTip(
        tr("Their short names with commas between them, the one it is written in first"));
    m_undo.giveUp(m_languages);
    column->addWidget(label);
    column->addWidget(m_languages);
    column->addWidget(m_findings);
    column->addLayout(m_roseColumn);
    column->addStretch();
    connect(m_title, &LocalizedField::edited, this,
            [this](const QString& language, const QString& text) {
                m_draft.edit(tr("Change the title of the codebook"),
                             QStringLiteral("draft:title") + language,
                             [&](Codebook& book) { book.title.set(language, text); });
            });
    connect(m_description, &LocalizedField::edited, this,
            [this](const QString& language, const QString& text) {
                m_draft.edit(tr("Change the description of the codebook"),
                             QStringLiteral("draft:description") + language,
                             [&](Codebook& book) { book.description.set(language, text); });
            });
    connect(m_languages, &QLineEdit::editingFinished, this, [this] {
        std::vector<QString> languages;
        const QStringList parts = m_languages->text().split(
            QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts);
        for (const QString& part : parts) {
            if (std::ranges::find(languages, part.toLower()) == languages.end()) {
                languages.push_back(part.toLower());
            }
        }
        if (!languages.empty() && languages != m_draft.book().languages) {
            m_draft.edit(tr("Change the languages of the codebook"), QString(),
                         [&](Codebook& book) { book.languages = languages; });
        }
        refresh();
    });
}

void BookPage::makeRose()
{
    delete m_rose;
    m_rose = nullptr;
    m_axes.clear();
    m_sectors.clear();
    const LearyRose& rose = m_draft.book().rose;
    if (rose.isEmpty()) {
        return;
    }
    m_rose = new QWidget(this);
    auto* column = new QVBoxLayout(m_rose);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    const std::array names{tr("Rose: the word at the top"), tr("Rose: the word at the bottom"),
                           tr("Rose: the word on the side of together"),
                           tr("Rose: the word on the side of opposed")};
    for (std::size_t i = 0; i < kAxes.size(); ++i) {
        auto* field = new LocalizedField(names[i], 1, m_undo, m_rose);
        connect(field, &LocalizedField::edited, this,
                [this, i](const QString& language, const QString& text) {
                    m_draft.edit(
                        tr("Change a word of the rose"),
                        QStringLiteral("draft:axis%1%2").arg(i).arg(language),
                        [&](Codebook& book) { (book.rose.*kAxes[i]).set(language, text); });
                });
        m_axes.push_back(field);
        column->addWidget(field);
    }
    for (std::size_t i = 0; i < rose.sectors.size(); ++i) {
        const codebook::LearySector& sector = rose.sectors[i];
        auto* field = new LocalizedField(
            tr("Rose: sector at %1° (%2)").arg(sector.centreDegrees).arg(sector.id), 1, m_undo,
            m_rose);
        connect(field, &LocalizedField::edited, this,
                [this, i](const QString& language, const QString& text) {
                    m_draft.edit(
                        tr("Change the name of a sector"),
                        QStringLiteral("draft:sector%1%2").arg(i).arg(language),
                        [&](Codebook& book) { book.rose.sectors[i].label.set(language, text); });
                });
        m_sectors.push_back(field);
        column->addWidget(field);
    }
    m_roseColumn->addWidget(m_rose);
    setLanguages(m_shown);
}

void BookPage::setLanguages(const QStringList& languages)
{
    m_shown = languages;
    m_title->setLanguages(languages);
    m_description->setLanguages(languages);
    for (LocalizedField* field : m_axes) {
        field->setLanguages(languages);
    }
    for (LocalizedField* field : m_sectors) {
        field->setLanguages(languages);
    }
}

void BookPage::refresh()
{
    const Codebook& book = m_draft.book();
    if (m_sectors.size() != book.rose.sectors.size()) {
        makeRose();
    }
    m_title->show(book.title);
    m_description->show(book.description);
    if (!m_languages->hasFocus()) {
        m_languages->setText(
            QStringList(book.languages.begin(), book.languages.end()).join(QStringLiteral(", ")));
    }
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        m_axes[i]->show(book.rose.*kAxes[i]);
    }
    for (std::size_t i = 0; i < m_sectors.size(); ++i) {
        m_sectors[i]->show(book.rose.sectors[i].label);
    }
    std::vector<codebook::CodebookFinding> whole;
    for (const codebook::CodebookFinding& finding : m_draft.findings()) {
        if (finding.code.isEmpty() && finding.category.isEmpty()) {
            whole.push_back(finding);
        }
    }
    m_findings->showFindings(whole, m_bench.language);
}

CategoryPage::CategoryPage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
                           QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_label(new LocalizedField(tr("Name of the category"), 1, undo, this))
    , m_definition(new LocalizedField(tr("What belongs to it"), 4, undo, this))
    , m_colour(new QPushButton(this))
    , m_facts(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_label);
    column->addWidget(m_definition);
    m_colour->setAccessibleName(tr("Colour of its codes"));
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Colour of its codes"), this);
    label->setProperty("muted", true);
    row->addWidget(label);
    row->addWidget(m_colour);
    row->addStretch();
    column->addLayout(row);
    m_facts->setProperty("muted", true);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);
    column->addStretch();
    connect(m_label, &LocalizedField::edited, this,
            [this](const QString& language, const QString& text) {
                m_draft.setLabel(m_category, language, text);
            });
    connect(m_definition, &LocalizedField::edited, this,
            [this](const QString& language, const QString& text) {
                edit(tr("Change what belongs to a category"),
                     QStringLiteral("definition") + language,
                     [&](codebook::Category& one) { one.definition.set(language, text); });
            });
    connect(m_colour, &QPushButton::clicked, this, [this] {
        const codebook::Category* one = m_draft.book().category(m_category);
        const QColor chosen = QColorDialog::getColor(
            QColor(one == nullptr ? QString() : one->colour), this, tr("Colour of the category"));
        if (chosen.isValid()) {
            edit(tr("Change a colour"), QString(),
                 [&](codebook::Category& changed) { changed.colour = chosen.name(); });
        }
    });
}

void CategoryPage::edit(const QString& label, const QString& key,
                        const std::function<void(codebook::Category&)>& change)
{
    const QString whole =
        key.isEmpty() ? QString() : QStringLiteral("draft:%1:%2").arg(m_category.text(), key);
    m_draft.edit(label, whole, [&](Codebook& book) {
        for (codebook::Category& one : book.categories) {
            if (one.id == m_category) {
                change(one);
            }
        }
    });
}

void CategoryPage::setCategory(const codebook::CategoryId& category)
{
    m_category = category;
    refresh();
}

void CategoryPage::setLanguages(const QStringList& languages)
{
    m_label->setLanguages(languages);
    m_definition->setLanguages(languages);
}

void CategoryPage::refresh()
{
    const codebook::Category* one = m_draft.book().category(m_category);
    if (one == nullptr) {
        return;
    }
    m_label->show(one->label);
    m_definition->show(one->definition);
    QPixmap swatch(28, 16);
    swatch.fill(QColor(one->colour));
    m_colour->setIcon(swatch);
    m_colour->setText(one->colour);
    m_colour->setAccessibleName(tr("Colour: %1").arg(one->colour));
    const auto codes = std::ranges::count_if(m_draft.book().codes, [&](const codebook::Code& code) {
        return code.category == m_category && !code.isRetired();
    });
    m_facts->setText(tr("%n code(s) in use", nullptr, static_cast<int>(codes)) +
                     QStringLiteral(" · ") + m_category.text());
    std::vector<codebook::CodebookFinding> mine;
    for (const codebook::CodebookFinding& finding : m_draft.findings()) {
        if (finding.code.isEmpty() && finding.category == m_category) {
            mine.push_back(finding);
        }
    }
    m_label->findings().showFindings(mine, m_bench.language);
}

void CategoryPage::focusName()
{
    m_label->focusField();
}

} // namespace rozet::widgets
