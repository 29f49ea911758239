namespace Confidant.Identity;

/// <summary>Makes ids, so that tests can make them repeatable.</summary>
public interface IIdGenerator
{
    /// <summary>A new UUIDv7 whose time part is the present moment. Safe for concurrent use.</summary>
    Guid NewId();
}
