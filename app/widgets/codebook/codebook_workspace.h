// SPDX-License-Identifier: GPL-3.0-or-later
// Where the team works on its codebook: the tree at the left, what is chosen in the middle, and at
// the right where it is used, the revisions, and what is to be coded again.
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/codebook/codebook_tree.h"
#include "app/widgets/codebook/undo_keys.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace rozet::widgets {

class BookPage;
class CategoryPage;
class CodePage;
class NotesPage;
class NoticeBar;
class RecodingPage;
class RevisionsPage;
class UsesPage;

class CodebookWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CodebookWorkspace(const Workbench& bench, QWidget* parent = nullptr);
    ~CodebookWorkspace() override;

    [[nodiscard]] session::CodebookDraft& draft() { return m_draft; }

    [[nodiscard]] QTreeView& tree() { return *m_view; }

    [[nodiscard]] RecodingPage& recoding() { return *m_recoding; }

    [[nodiscard]] RevisionsPage& revisions() { return *m_revisions; }

    [[nodiscard]] UsesPage& uses() { return *m_uses; }

    [[nodiscard]] NotesPage& notes() { return *m_notes; }

    [[nodiscard]] CodePage& codePage() { return *m_codePage; }

    /// "uses", "notes", "revisions" or "recoding".
    void showSide(const QString& name);
    /// Chooses it in the tree; the codebook as a whole when both ids are empty.
    void choose(const DraftItem& item);

    [[nodiscard]] const DraftItem& chosen() const { return m_chosen; }

    /// By the ending of the name: json, csv, qdc, html, docx.
    [[nodiscard]] Done exportTo(const QString& path);
    /// Shows what the file would change; false when it cannot be read.
    bool importFrom(const QString& path);

private:
    QWidget* makeBar();
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeSide();
    void connectActions();
    void connectDraft();
    void refresh();
    void showState();
    void showChosen();
    void updateActions();
    void restoreTree();
    void rememberClosed();
    void addCategory();
    void addCode(bool below);
    void moveChosen(int step);
    void indentChosen();
    void outdentChosen();
    void removeChosen();
    void nextFinding();
    void chooseExport();
    void chooseImport();
    [[nodiscard]] std::optional<codebook::CodePlace> placeUnderSibling() const;

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    UndoKeys m_undo;
    CodebookTree* m_model;
    DraftItem m_chosen;
    std::set<QString> m_closed; ///< branches that the user closed, by id
    QStringList m_languages;
    std::size_t m_finding = 0;
    bool m_restoring = false;

    QLabel* m_title;
    QLabel* m_state;
    QPushButton* m_findings;
    QPushButton* m_publish;
    QPushButton* m_discard;
    NoticeBar* m_notice;
    QPushButton* m_whole;
    QTreeView* m_view;
    Choices* m_second;
    QWidget* m_languageRow;
    QLabel* m_firstLanguage;
    QLabel* m_secondLanguage;
    QStackedWidget* m_forms;
    BookPage* m_bookPage;
    CategoryPage* m_categoryPage;
    CodePage* m_codePage;
    QTabWidget* m_side;
    UsesPage* m_uses;
    NotesPage* m_notes;
    RevisionsPage* m_revisions;
    RecodingPage* m_recoding;
};

} // namespace rozet::widgets
