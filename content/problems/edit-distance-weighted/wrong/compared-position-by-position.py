def transcript_distance(reference, transcript, insert, delete, substitute, fillers):
    both = min(len(reference), len(transcript))
    cost = sum(substitute for a, b in zip(reference, transcript) if a != b)
    cost += sum(delete for word in reference[both:] if word not in fillers)
    cost += sum(insert for word in transcript[both:] if word not in fillers)
    return cost
