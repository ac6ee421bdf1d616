CREATE TABLE "item_calibrations" (
	"item" text NOT NULL,
	"at" bigint NOT NULL,
	"hashes" jsonb NOT NULL,
	"a" double precision NOT NULL,
	"b" double precision NOT NULL,
	"standard_errors" jsonb NOT NULL,
	"answers" integer NOT NULL,
	"withdrawn_at" bigint,
	CONSTRAINT "item_calibrations_item_at_pk" PRIMARY KEY("item","at")
);
