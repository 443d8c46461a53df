// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_actions.h"

namespace rozet::store {

namespace {

using namespace study;

template <class T>
struct Noun;

template <>
struct Noun<School>
{
    static constexpr const char* word = "school";
};

template <>
struct Noun<Mentor>
{
    static constexpr const char* word = "mentor";
};

template <>
struct Noun<Student>
{
    static constexpr const char* word = "student";
};

template <>
struct Noun<Recording>
{
    static constexpr const char* word = "recording";
};

template <>
struct Noun<Consent>
{
    static constexpr const char* word = "consent";
};

template <>
struct Noun<Coder>
{
    static constexpr const char* word = "coder";
};

template <>
struct Noun<Round>
{
    static constexpr const char* word = "round";
};

template <>
struct Noun<Dataset>
{
    static constexpr const char* word = "dataset";
};

template <>
struct Noun<Anchor>
{
    static constexpr const char* word = "anchor";
};

template <>
struct Noun<CodeNote>
{
    static constexpr const char* word = "code_note";
};

template <>
struct Noun<CodingEvent>
{
    static constexpr const char* word = "coding_event";
};

template <>
struct Noun<Settlement>
{
    static constexpr const char* word = "settlement";
};

template <>
struct Noun<CodingHeader>
{
    static constexpr const char* word = "coding";
};

template <>
struct Noun<Fragment>
{
    static constexpr const char* word = "fragment";
};

template <>
struct Noun<Trace>
{
    static constexpr const char* word = "trace";
};

template <class T>
QByteArray action(const char* verb)
{
    return QByteArray(Noun<T>::word) + verb;
}

// A code or category is an id, but one that people type: it may not break a line.
QByteArray word(const QString& text)
{
    return text.simplified().replace(u' ', u'_').toUtf8();
}

class Lines
{
public:
    void operator()(const SetInfo& change)
    {
        add("study.set", {}, change.info.id.toText().toUtf8());
    }

    void operator()(const AddRevision& change)
    {
        add("codebook_revision.add", {}, QByteArray::number(change.revision.number));
    }

    void operator()(const RemoveRevision& change)
    {
        add("codebook_revision.remove", {}, QByteArray::number(change.number));
    }

    template <class T>
    void operator()(const Add<T>& change)
    {
        add(action<T>(".add"), {}, change.value.id.toText().toUtf8());
    }

    template <class T>
    void operator()(const Replace<T>& change)
    {
        add(action<T>(".replace"), {}, change.value.id.toText().toUtf8());
    }

    template <class T>
    void operator()(const Remove<T>& change)
    {
        add(action<T>(".remove"), {}, change.id.toText().toUtf8());
    }

    template <class T>
    void operator()(const AddTo<T>& change)
    {
        add(action<T>(".add"), change.coding, change.value.id.toText().toUtf8());
    }

    template <class T>
    void operator()(const ReplaceIn<T>& change)
    {
        add(action<T>(".replace"), change.coding, change.value.id.toText().toUtf8());
    }

    template <class T>
    void operator()(const RemoveFrom<T>& change)
    {
        add(action<T>(".remove"), change.coding, change.id.toText().toUtf8());
    }

    void operator()(const SetRecordingCode& change)
    {
        add(change.value ? "recording_code.set" : "recording_code.clear", change.coding,
            word(change.code.text()));
    }

    void operator()(const SetRecordingPosition& change)
    {
        add(change.position ? "recording_position.set" : "recording_position.clear", change.coding,
            change.party == Party::Mentor ? "mentor" : "student");
    }

    void operator()(const SetSummary& change)
    {
        add(change.text.isEmpty() ? "summary.clear" : "summary.set", change.coding,
            word(change.category.text()));
    }

    void operator()(const SetActiveTime& change)
    {
        add(change.milliseconds == 0 ? "active_time.clear" : "active_time.set", change.coding,
            change.day.toString(Qt::ISODate).toUtf8());
    }

    void operator()(const MarkVersions& change)
    {
        add("package.collect", {}, change.package.toString(QUuid::WithoutBraces).toUtf8());
    }

    void operator()(const Composite& change)
    {
        for (const Change& step : change.changes) {
            std::visit(*this, step.what);
        }
    }

    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    void add(const QByteArray& kind, const CodingId& coding, const QByteArray& id)
    {
        if (m_text.isEmpty() || kind != m_kind || !(coding == m_coding)) {
            if (!m_text.isEmpty()) {
                m_text += '\n';
            }
            m_text += kind;
            if (!coding.isNull()) {
                m_text += ' ' + coding.toText().toUtf8();
            }
            m_kind = kind;
            m_coding = coding;
        }
        m_text += ' ' + id;
    }

    QByteArray m_text;
    QByteArray m_kind;
    CodingId m_coding;
};

} // namespace

QByteArray actionLines(std::span<const study::Change> changes)
{
    Lines lines;
    for (const Change& change : changes) {
        std::visit(lines, change.what);
    }
    return lines.text();
}

} // namespace rozet::store
