// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one code of the draft: its texts in the languages of the codebook, how it is
// given, how it looks, and what came in its place.
#pragma once

#include "app/session/codebook_draft.h"
#include "app/widgets/codebook/localized_field.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"

#include <map>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rozet::widgets {

class UndoKeys;
class ValueTable;

/// Where in a form a finding is shown.
enum class FormField {
    Label,
    Definition,
    Id,
    Place,
    Answers,
    Key,
    ShortText,
    Colour,
    Group,
    Successors,
    Elsewhere
};

[[nodiscard]] FormField fieldOf(codebook::FindingKind kind);

class CodePage : public QWidget
{
    Q_OBJECT

public:
    CodePage(const Workbench& bench, session::CodebookDraft& draft, UndoKeys& undo,
             QWidget* parent = nullptr);

    void setCode(const codebook::CodeId& code);
    void setLanguages(const QStringList& languages);
    void refresh();
    void focusName();
    /// The field that this finding is about gets the focus.
    void focusField(codebook::FindingKind kind);

    [[nodiscard]] ValueTable& values() { return *m_values; }

private:
    void build();
    void buildDetails();
    void connectTexts();
    void connectDetails();
    void refreshDetails(const codebook::Code& code);
    void refreshSuccessors(const codebook::Code& code);
    void refreshFindings();
    void chooseColour();
    void addRow(const QString& name, QWidget* control, FormField field);
    void edit(const QString& label, const QString& field,
              const std::function<void(codebook::Code&)>& change);
    void setLevel(codebook::CodeLevel level);

    Workbench m_bench;
    session::CodebookDraft& m_draft;
    UndoKeys& m_undo;
    codebook::CodeId m_code;
    QStringList m_languages;

    LocalizedField* m_label;
    LocalizedField* m_definition;
    LocalizedField* m_useWhen;
    LocalizedField* m_doNotUseWhen;
    LocalizedField* m_example;
    QFormLayout* m_details;
    QLabel* m_state;
    QLineEdit* m_id;
    QLabel* m_place;
    Segments* m_level;
    QCheckBox* m_selectable;
    Choices* m_kind;
    ValueTable* m_values;
    QLineEdit* m_key;
    QLineEdit* m_shortText;
    QPushButton* m_colour;
    QPushButton* m_plainColour;
    QComboBox* m_group;
    QListWidget* m_successors;
    std::map<FormField, FindingLabel*> m_findings;
    bool m_filling = false;
};

} // namespace rozet::widgets
