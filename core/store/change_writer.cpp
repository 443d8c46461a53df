// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_writer.h"

namespace rozet::store {

namespace {

using namespace study;

struct Writer
{
    StudyWriter& writer;

    Done operator()(const SetInfo& change) const { return writer.put(change.info, Mode::Update); }

    Done operator()(const AddRevision& change) const { return writer.put(change.revision); }

    Done operator()(const RemoveRevision& change) const
    {
        return writer.removeRevision(change.number);
    }

    template <class T>
    Done operator()(const Add<T>& change) const
    {
        return writer.put(change.value, Mode::Insert);
    }

    template <class T>
    Done operator()(const Replace<T>& change) const
    {
        return writer.put(change.value, Mode::Update);
    }

    template <class T>
    Done operator()(const Remove<T>& change) const
    {
        return writer.remove(change.id);
    }

    template <class T>
    Done operator()(const AddTo<T>& change) const
    {
        return writer.put(change.coding, change.value, Mode::Insert);
    }

    template <class T>
    Done operator()(const ReplaceIn<T>& change) const
    {
        return writer.put(change.coding, change.value, Mode::Update);
    }

    template <class T>
    Done operator()(const RemoveFrom<T>& change) const
    {
        return writer.remove(change.coding, change.id);
    }

    Done operator()(const SetRecordingCode& change) const { return writer.set(change); }

    Done operator()(const SetRecordingPosition& change) const { return writer.set(change); }

    Done operator()(const SetSummary& change) const { return writer.set(change); }

    Done operator()(const SetActiveTime& change) const { return writer.set(change); }

    // Kept by the VersionTable.
    Done operator()(const MarkVersions&) const { return {}; }

    Done operator()(const Composite& change) const
    {
        for (const Change& step : change.changes) {
            if (Done ok = writeChange(writer, step); !ok) {
                return ok;
            }
        }
        return {};
    }
};

} // namespace

Done writeChange(StudyWriter& writer, const Change& change)
{
    return std::visit(Writer{writer}, change.what);
}

} // namespace rozet::store
