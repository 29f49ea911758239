namespace Confidant.Storage;

/// <summary>What can be wrong in a store, as far as it concerns who may read what.</summary>
public enum StoreFault
{
    /// <summary>A message whose source was erased for good.</summary>
    ErasedMessage,

    /// <summary>A memory that rests on a message that is gone, or hidden, or on none.</summary>
    MemoryWithoutSource,

    /// <summary>A memory that more people may read, or that stays longer, than what it rests on.</summary>
    MemoryWiderThanSource,

    /// <summary>A row of the index whose message or memory is gone, hidden or outdated.</summary>
    RowWithoutOwner,

    /// <summary>A message or memory that is not in the index as often as it should be.</summary>
    OwnerWithoutRow,

    /// <summary>A row that tells something else about whose it is and who may read it than its message or memory.</summary>
    RowUnlikeOwner,

    /// <summary>A row in a partition whose readers may not read it.</summary>
    RowMisplaced,

    /// <summary>A word of the index that no row has.</summary>
    WordWithoutRow,

    /// <summary>A partition that has not as many words as its rows.</summary>
    WordsMissing,

    /// <summary>A name in a partition with another number of rows than there are.</summary>
    WrongParticipant,

    /// <summary>A partition whose totals are not those of its rows.</summary>
    WrongTotals,

    /// <summary>A reply that waits to be sent though what it rests on is gone.</summary>
    WaitingWithoutSource,

    /// <summary>A summary that rests on nothing, or on something hidden.</summary>
    SummaryWithoutSource,

    /// <summary>A message in a session of another agent, person, group or conversation.</summary>
    MessageInForeignSession,

    /// <summary>A session whose messages are all gone.</summary>
    SessionWithoutMessage,

    /// <summary>A profile that may read of another what no link says, or may not what one says.</summary>
    ReachUnlikeLink,

    /// <summary>Something that ran out, was forgotten or was left so long ago that it should be deleted.</summary>
    Overdue,
}
