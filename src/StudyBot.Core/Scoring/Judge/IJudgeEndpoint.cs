namespace StudyBot.Core.Scoring.Judge;

/// <summary>The port to a language model that reads answers.</summary>
public interface IJudgeEndpoint
{
    /// <summary>The host that answers are sent to: what a workspace and a member say yes to.</summary>
    string Provider { get; }

    string Model { get; }

    /// <summary>How it is asked, as far as that changes replies: "temperature 0".</summary>
    string Sampling { get; }

    /// <summary>Asks once. Whether the reply makes sense is for the caller to find out.</summary>
    /// <exception cref="JudgeEndpointException">There is no reply, or none that is complete.</exception>
    Task<JudgeReply> AskAsync(JudgeRequest request, CancellationToken cancellationToken);
}
