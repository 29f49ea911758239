namespace Confidant.Storage.Sqlite;

/// <summary>What the rights of a person mean for a table.</summary>
/// <param name="Export">Where its rows appear in an export.</param>
/// <param name="Forget">What forgetting does to a person's rows.</param>
/// <param name="Retention">When its rows go by themselves.</param>
/// <param name="Scope">Who may read them.</param>
internal sealed record TableRule(string Export, ForgetRule Forget, string Retention, string Scope);
