// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook as a whole (title, languages, the words of the rose), and one category of it.
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/codebook/localized_field.h"
#include "app/widgets/common/workbench.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rozet::widgets {

class UndoKeys;

class BookPage : public QWidget
{
    Q_OBJECT

public:
    BookPage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
             QWidget* parent = nullptr);

    void setLanguages(const QStringList& languages);
    void refresh();

private:
    void makeRose();

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    UndoKeys& m_undo;
    QStringList m_shown;
    LocalizedField* m_title;
    LocalizedField* m_description;
    QLineEdit* m_languages;
    FindingLabel* m_findings;
    QVBoxLayout* m_roseColumn;
    QWidget* m_rose = nullptr;
    std::vector<LocalizedField*> m_axes;
    std::vector<LocalizedField*> m_sectors;
};

class CategoryPage : public QWidget
{
    Q_OBJECT

public:
    CategoryPage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
                 QWidget* parent = nullptr);

    void setCategory(const codebook::CategoryId& category);
    void setLanguages(const QStringList& languages);
    void refresh();
    void focusName();

private:
    void edit(const QString& label, const QString& key,
              const std::function<void(codebook::Category&)>& change);

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    codebook::CategoryId m_category;
    LocalizedField* m_label;
    LocalizedField* m_definition;
    QPushButton* m_colour;
    QLabel* m_facts;
};

} // namespace rozet::widgets
